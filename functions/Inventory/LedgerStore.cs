using Shop.Domain.Events;
using Shop.Domain.Inventory;
using Shop.Domain.Products;

namespace Shop.Functions.Inventory;

/// <summary>Adds and lists the entries of the stock ledger. Nothing changes or deletes an entry.</summary>
internal sealed class LedgerStore(Transactions transactions, Joins joins, TableNames tables, Paging paging, Writes writes)
{
    /// <summary>Adds the entry of an event. An entry that already exists is not changed.</summary>
    public Task RecordAsync(ShopEvent happened, CancellationToken cancellationToken) => LedgerEntry.Of(happened) is { } entry
        ? transactions.TryWriteAsync(cancellationToken, writes.Create(ShopTable.StockLedger, LedgerItem.Write(entry)))
        : Task.CompletedTask;

    /// <summary>Lists the entries of a product, the newest first. Eventually consistent.</summary>
    /// <returns>Refused: <see cref="Invalid"/> for <c>cursor</c>.</returns>
    public Task<Outcome<Page<LedgerEntry>>> ListAsync(ProductId product, PageRequest page, CancellationToken cancellationToken) =>
        paging.ReadAsync(new(ShopTable.StockLedger, Index: null, $"{product}"), page, LedgerItem.Read, cancellationToken);

    /// <summary>Reads the entries of the last changes of at most <see cref="Joins.MaxKeys"/> stocks. An entry can be on its way.</summary>
    public async Task<IReadOnlyDictionary<ProductId, LedgerEntry>> FindLastAsync(
        IEnumerable<Stock> stocks, CancellationToken cancellationToken)
    {
        var table = tables[ShopTable.StockLedger];
        var items = await joins.GetManyAsync(
            cancellationToken, [.. stocks.Select(stock => (table, LedgerItem.Key(stock.ProductId, stock.Version)))]);
        return items[table].Select(LedgerItem.Read).ToDictionary(entry => entry.ProductId);
    }
}

using Shop.Domain.Inventory;
using Shop.Domain.Products;
using Shop.Functions.Products;

namespace Shop.Functions.Inventory;

/// <summary>Changes the stock of a product that the caller may change, with an entry in the audit log.</summary>
internal sealed class StockChanges(ProductStore products, ChangePipeline pipeline)
{
    /// <param name="id">As it is in the path.</param>
    /// <param name="ask">The movement of pieces that the request asks for.</param>
    /// <param name="logged">The stock afterwards, as the audit log keeps it.</param>
    public Task<Reply> MoveAsync<T>(
        Call call, string id, AuditAction action, Func<DateTimeOffset, Outcome<T>> ask, Func<Stock, T, object> logged)
        where T : StockMovement => RunAsync(call, id, sent: null, action, (before, now) =>
            ask(now).Bind(movement => before.Apply(movement).Map(after => new ChangedStock(after, logged(after, movement)))));

    /// <param name="id">As it is in the path.</param>
    /// <param name="sent">The version that the client sent; null when it sent none.</param>
    public Task<Reply> SetAsync(Call call, string id, long? sent, Func<Stock, Outcome<Stock>> decide) =>
        RunAsync(call, id, sent, AuditAction.Update, (before, _) =>
            decide(before).Map(after => new ChangedStock(after, StockView.Of(after))));

    private Task<Reply> RunAsync(
        Call call, string id, long? sent, AuditAction action, Func<Stock, DateTimeOffset, Outcome<ChangedStock>> decide) =>
        pipeline.RunAsync<ReadStock, ChangedStock>(call, new()
        {
            Load = async (_, cancellationToken) =>
                ProductId.TryParse(id, out var productId) && await products.FindStockAsync(productId, cancellationToken) is var (product, stock)
                    ? new ReadStock(product, stock)
                    : null,
            Version = read => read.Stock.Version,
            Sent = sent,
            Decide = (read, now) => read.Product.For(call.Caller.Actor).Bind(_ => decide(read.Stock, now)),
            Write = (read, changed) => changed.Stock == read.Stock ? [] : [products.Put(changed.Stock, read.Stock.Version)],
            Audit = (read, changed) => new(action, AuditEntity.InventoryOf(read.Product.Id), StockView.Of(read.Stock), changed.Logged),
            Answer = (_, changed) => Reply.Ok(StockView.Of(changed.Stock)),
            Show = read => StockView.Of(read.Stock),
            Conflicts = WhenOvertaken.DecideAgain,
        });

    private sealed record ReadStock(Product Product, Stock Stock);

    private sealed record ChangedStock(Stock Stock, object Logged);
}

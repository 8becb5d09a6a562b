using Shop.Domain.Events;
using Shop.Domain.Products;

namespace Shop.Domain.Inventory;

/// <summary>
/// One change of a product's stock in the ledger of the product. The ledger has one entry for each version. The sum of all
/// changes equals the numbers after the last entry.
/// </summary>
/// <param name="Version">The version of the stock after the change.</param>
/// <param name="After">The pieces after the change.</param>
public sealed record LedgerEntry(ProductId ProductId, long Version, DateTimeOffset At, PieceCounts Change, PieceCounts After)
{
    /// <summary>The version of a new stock.</summary>
    private const long First = 1;

    public LedgerKind Kind => Version == First ? LedgerKind.Opened : LedgerKinds.Of(Change);

    /// <summary>Whether the stock has, in all, the pieces of this entry of its version.</summary>
    /// <exception cref="ArgumentException">The entry belongs to another version or product.</exception>
    public bool Explains(Stock stock)
    {
        Argument.Require((stock.ProductId, stock.Version) == (ProductId, Version), "The entry must be that of the version of the stock.");
        return stock.Pieces == After.Sum;
    }

    /// <summary>The entry of an event; null when the event is not the change of a stock.</summary>
    public static LedgerEntry? Of(ShopEvent happened) => happened switch
    {
        StockOpened e => new(e.ProductId, e.Occurrence.Version, e.Occurrence.At, Opened(e), Opened(e)),
        StockChanged e => new(e.ProductId, e.Occurrence.Version, e.Occurrence.At, e.Change, Numbers(e)),
        _ => null,
    };

    private static PieceCounts Opened(StockOpened e) => new(e.Available.Count, 0, 0);

    private static PieceCounts Numbers(StockChanged e) => new(e.Available.Count, e.Reserved.Count, e.Sold.Count);
}

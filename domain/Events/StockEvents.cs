using Shop.Domain.Inventory;
using Shop.Domain.Products;

namespace Shop.Domain.Events;

public static class StockEvents
{
    /// <summary>The maximum number of events of one change.</summary>
    public const int Most = 3;

    /// <summary>Lists the events of a change of a stock; empty when nothing changed.</summary>
    /// <param name="at">The time of the commit in the change record, because a stock does not contain a time.</param>
    /// <exception cref="ArgumentException">Both images are missing, or they belong to different products.</exception>
    public static ValueList<ShopEvent> Between(Stock? before, Stock? after, DateTimeOffset at) => Images.Compare(
        before,
        after,
        stock => new Occurrence(Subject.StockOf(stock.ProductId), stock.Version, at, User: null),
        (stock, now) => [new StockOpened(now, stock.ProductId, stock.Available)],
        Changed);

    private static List<ShopEvent> Changed(Stock before, Stock after, Occurrence now)
    {
        List<ShopEvent> events = [Change(before, after, now)];
        var grown = after.Pieces - before.Pieces;
        if (grown > 0)
        {
            events.Add(new StockRestocked(now, after.ProductId, new Units((int)grown)));
        }

        if (grown < 0)
        {
            events.Add(new StockWrittenOff(now, after.ProductId, new Units((int)-grown)));
        }

        if (!before.IsLow && after.IsLow)
        {
            events.Add(new StockLow(now, after.ProductId, after.Available, after.LowStockThreshold));
        }

        if (before.IsLow && !after.IsLow)
        {
            events.Add(new StockReplenished(now, after.ProductId, after.Available));
        }

        if (after.Finding is { } finding && finding != before.Finding)
        {
            events.Add(new StockDiffers(now, after.ProductId, finding.Fault, finding.Expected, finding.Found, finding.IsCorrected));
        }

        return events;
    }

    private static StockChanged Change(Stock before, Stock after, Occurrence now) =>
        new(now, after.ProductId, after.Available, after.Reserved, after.Sold, PieceCounts.Change(before, after));
}

public sealed record StockOpened(Occurrence Occurrence, ProductId ProductId, Units Available) : ShopEvent(Occurrence)
{
    public override EventKind Kind => EventKind.StockOpened;
}

/// <summary>Any change of a stock, with the new numbers. When the change has a more specific event, that event follows this one.</summary>
/// <param name="Change">The difference of each number.</param>
public sealed record StockChanged(
    Occurrence Occurrence, ProductId ProductId, Units Available, Units Reserved, Units Sold, PieceCounts Change) : ShopEvent(Occurrence)
{
    public override EventKind Kind => EventKind.StockChanged;
}

/// <summary>The sum of available, reserved and sold pieces has increased.</summary>
/// <param name="Pieces">The increase.</param>
public sealed record StockRestocked(Occurrence Occurrence, ProductId ProductId, Units Pieces) : ShopEvent(Occurrence)
{
    public override EventKind Kind => EventKind.StockRestocked;
}

/// <summary>The sum of available, reserved and sold pieces has decreased.</summary>
/// <param name="Pieces">The decrease.</param>
public sealed record StockWrittenOff(Occurrence Occurrence, ProductId ProductId, Units Pieces) : ShopEvent(Occurrence)
{
    public override EventKind Kind => EventKind.StockWrittenOff;
}

/// <summary>The available pieces have fallen to the threshold or below it. The event is not repeated while the stock remains low.</summary>
public sealed record StockLow(Occurrence Occurrence, ProductId ProductId, Units Available, Units Threshold) : ShopEvent(Occurrence)
{
    public override EventKind Kind => EventKind.StockLow;
}

/// <summary>The available pieces are above the threshold again.</summary>
public sealed record StockReplenished(Occurrence Occurrence, ProductId ProductId, Units Available) : ShopEvent(Occurrence)
{
    public override EventKind Kind => EventKind.StockReplenished;
}

/// <summary>A reconciliation found a stock that the records do not explain.</summary>
/// <param name="Expected">The pieces that the records explain: reserved pieces, or all pieces.</param>
/// <param name="Found">The pieces of the stock.</param>
/// <param name="IsCorrected">Whether the stock is corrected now; otherwise a person has to decide.</param>
public sealed record StockDiffers(
    Occurrence Occurrence, ProductId ProductId, StockFault Fault, Units Expected, Units Found, bool IsCorrected) : ShopEvent(Occurrence)
{
    public override EventKind Kind => EventKind.StockDiffers;
}

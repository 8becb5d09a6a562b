using Shop.Domain.Inventory;
using Shop.Domain.Products;

namespace Shop.Domain.Events;

public static class StockEvents
{
    /// <summary>At most 3; none where nothing changed.</summary>
    /// <param name="at">When it was committed, as the change record says: stock keeps no time of its own.</param>
    /// <exception cref="ArgumentException">Both images are missing, or they are of two products.</exception>
    public static ValueList<ShopEvent> Between(Stock? before, Stock? after, DateTimeOffset at) => Images.Compare(
        before,
        after,
        stock => new Occurrence(Subject.StockOf(stock.ProductId), stock.Version, at, User: null),
        (stock, now) => new StockOpened(now, stock.ProductId, stock.Available),
        Changed);

    private static List<ShopEvent> Changed(Stock before, Stock after, Occurrence now)
    {
        List<ShopEvent> events = [new StockChanged(now, after.ProductId, after.Available, after.Reserved, after.Sold)];
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

        return events;
    }
}

public sealed record StockOpened(Occurrence Occurrence, ProductId ProductId, Units Available) : ShopEvent(Occurrence)
{
    public override EventKind Kind => EventKind.StockOpened;
}

/// <summary>Any change of the stock, with what it left; where it has a name of its own, that event stands beside this one.</summary>
public sealed record StockChanged(Occurrence Occurrence, ProductId ProductId, Units Available, Units Reserved, Units Sold)
    : ShopEvent(Occurrence)
{
    public override EventKind Kind => EventKind.StockChanged;
}

/// <summary>There are more pieces in all (available, reserved and sold) than before.</summary>
public sealed record StockRestocked(Occurrence Occurrence, ProductId ProductId, Units Pieces) : ShopEvent(Occurrence)
{
    public override EventKind Kind => EventKind.StockRestocked;
}

/// <summary>There are fewer pieces in all (available, reserved and sold) than before.</summary>
public sealed record StockWrittenOff(Occurrence Occurrence, ProductId ProductId, Units Pieces) : ShopEvent(Occurrence)
{
    public override EventKind Kind => EventKind.StockWrittenOff;
}

/// <summary>The stock fell to its threshold or below; not repeated while it stays there.</summary>
public sealed record StockLow(Occurrence Occurrence, ProductId ProductId, Units Available, Units Threshold) : ShopEvent(Occurrence)
{
    public override EventKind Kind => EventKind.StockLow;
}

/// <summary>The stock is above its threshold again.</summary>
public sealed record StockReplenished(Occurrence Occurrence, ProductId ProductId, Units Available) : ShopEvent(Occurrence)
{
    public override EventKind Kind => EventKind.StockReplenished;
}

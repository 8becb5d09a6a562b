using Shop.Domain.Orders;

namespace Shop.Domain.Inventory;

/// <summary>
/// One change of a product's stock: what is asked of <see cref="Stock.Apply"/>, and once applied what happened. Adding up the
/// <see cref="Gained"/> of all that were ever applied to the opening stock gives the pieces that are there or were sold.
/// </summary>
public abstract record StockMovement
{
    private protected StockMovement(DateTimeOffset at) => At = at;

    public DateTimeOffset At { get; }

    /// <summary>How many more pieces the shop has after it, negative for fewer; 0 where they only change their place.</summary>
    public long Gained => Effect.Available + Effect.Reserved + Effect.Sold;

    internal abstract (long Available, long Reserved, long Sold) Effect { get; }
}

/// <summary>An order holds available pieces.</summary>
public sealed record PiecesReserved(OrderId For, Quantity Pieces, DateTimeOffset At) : StockMovement(At)
{
    internal override (long Available, long Reserved, long Sold) Effect => (-Pieces.Count, Pieces.Count, 0);
}

/// <summary>An order gives up what it held.</summary>
public sealed record PiecesReleased(OrderId For, Quantity Pieces, DateTimeOffset At) : StockMovement(At)
{
    internal override (long Available, long Reserved, long Sold) Effect => (Pieces.Count, -Pieces.Count, 0);
}

/// <summary>An order is paid for: what it held is sold.</summary>
public sealed record PiecesSold(OrderId For, Quantity Pieces, DateTimeOffset At) : StockMovement(At)
{
    internal override (long Available, long Reserved, long Sold) Effect => (0, -Pieces.Count, Pieces.Count);
}

/// <summary>Sold pieces came back and can be sold again; those that cannot are adjusted away as damaged after it.</summary>
public sealed record PiecesReturned(OrderId For, Quantity Pieces, DateTimeOffset At) : StockMovement(At)
{
    internal override (long Available, long Reserved, long Sold) Effect => (Pieces.Count, 0, -Pieces.Count);
}

/// <summary>Reconciliation found that orders hold another number than is reserved.</summary>
/// <param name="Pieces">How many more to reserve; negative to give back.</param>
public sealed record ReservationsCorrected(int Pieces, DateTimeOffset At) : StockMovement(At)
{
    internal override (long Available, long Reserved, long Sold) Effect => (-(long)Pieces, Pieces, 0);
}

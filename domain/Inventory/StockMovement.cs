using Shop.Domain.Orders;

namespace Shop.Domain.Inventory;

/// <summary>
/// One change of a product's stock. It is the input of <see cref="Stock.Apply"/> and, after that, the record of the change. The opening
/// stock plus the <see cref="Gained"/> of all applied movements is <see cref="Stock.Pieces"/>.
/// </summary>
public abstract record StockMovement
{
    private protected StockMovement(DateTimeOffset at) => At = at;

    public DateTimeOffset At { get; }

    /// <summary>The change of <see cref="Stock.Pieces"/>; 0 when pieces only move between available, reserved and sold.</summary>
    public long Gained => Effect.Available + Effect.Reserved + Effect.Sold;

    /// <summary>The change of each number of pieces.</summary>
    public abstract (long Available, long Reserved, long Sold) Effect { get; }
}

/// <summary>An order reserves available pieces.</summary>
public sealed record PiecesReserved(OrderId For, Quantity Pieces, DateTimeOffset At) : StockMovement(At)
{
    public override (long Available, long Reserved, long Sold) Effect => (-Pieces.Count, Pieces.Count, 0);
}

/// <summary>An order releases its reserved pieces.</summary>
public sealed record PiecesReleased(OrderId For, Quantity Pieces, DateTimeOffset At) : StockMovement(At)
{
    public override (long Available, long Reserved, long Sold) Effect => (Pieces.Count, -Pieces.Count, 0);
}

/// <summary>An order is paid; its reserved pieces are sold.</summary>
public sealed record PiecesSold(OrderId For, Quantity Pieces, DateTimeOffset At) : StockMovement(At)
{
    public override (long Available, long Reserved, long Sold) Effect => (0, -Pieces.Count, Pieces.Count);
}

/// <summary>Sold pieces came back and are available again. If some of them are damaged, a later adjustment removes these pieces.</summary>
public sealed record PiecesReturned(OrderId For, Quantity Pieces, DateTimeOffset At) : StockMovement(At)
{
    public override (long Available, long Reserved, long Sold) Effect => (Pieces.Count, 0, -Pieces.Count);
}

/// <summary>A correction by reconciliation: the number of reserved pieces becomes the number that orders hold.</summary>
/// <param name="Pieces">The change of the reserved pieces; negative makes pieces available again.</param>
public sealed record ReservationsCorrected(int Pieces, DateTimeOffset At) : StockMovement(At)
{
    public override (long Available, long Reserved, long Sold) Effect => (-(long)Pieces, Pieces, 0);
}

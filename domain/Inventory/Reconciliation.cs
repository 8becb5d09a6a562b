namespace Shop.Domain.Inventory;

/// <summary>Compares a product's stock with what it should be.</summary>
public static class Reconciliation
{
    /// <summary>Whether exactly what open orders hold is reserved.</summary>
    /// <param name="reservations">All of open orders for the product, read with the stock; settled ones count for nothing.</param>
    /// <exception cref="ArgumentException">A reservation is of another product.</exception>
    public static StockFinding? OfReservations(Stock stock, ValueList<Reservation> reservations, DateTimeOffset now)
    {
        if (reservations.Any(reservation => reservation.ProductId != stock.ProductId))
        {
            throw new ArgumentException("A reservation is of another product.", nameof(reservations));
        }

        var held = reservations.Where(reservation => reservation.State == ReservationState.Held).Sum(reservation => reservation.Pieces.Count);
        var missing = held - stock.Reserved.Count;
        return missing == 0 ? null : new(
            missing < 0 ? StockFault.ReservedForNobody : StockFault.HeldButNotReserved,
            Math.Abs((long)missing),
            missing <= stock.Available.Count ? new ReservationsCorrected(missing, now) : null);
    }

    /// <summary>
    /// Whether opening stock, restocked and adjusted pieces are those that are available, reserved or sold. What is missing or too
    /// many is for somebody to count.
    /// </summary>
    /// <param name="movements">All that were ever applied, in any order.</param>
    public static StockFinding? OfMovements(Stock stock, Units opening, IEnumerable<StockMovement> movements)
    {
        var surplus = stock.Pieces - (opening.Count + movements.Sum(movement => movement.Gained));
        return surplus == 0 ? null : new(surplus > 0 ? StockFault.Surplus : StockFault.Shortage, Math.Abs(surplus), Correction: null);
    }
}

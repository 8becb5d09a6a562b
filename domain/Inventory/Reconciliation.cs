namespace Shop.Domain.Inventory;

/// <summary>Finds differences between a product's stock and the records that explain it.</summary>
public static class Reconciliation
{
    /// <summary>Compares the number of reserved pieces with the pieces of the held reservations. Null when both are equal.</summary>
    /// <param name="reservations">
    /// The reservations of all open orders for the product, read with the stock. Only held reservations count.
    /// </param>
    /// <exception cref="ArgumentException">A reservation belongs to another product.</exception>
    public static StockFinding? OfReservations(Stock stock, ValueList<Reservation> reservations, DateTimeOffset now)
    {
        Argument.Require(
            reservations.All(reservation => reservation.ProductId == stock.ProductId),
            "All reservations must belong to the product of the stock.");
        var held = reservations.Where(one => one.State == ReservationState.Held).Sum(one => one.Pieces.Count);
        var missing = held - stock.Reserved.Count;
        return missing == 0 ? null : new(
            missing < 0 ? StockFault.ReservedForNobody : StockFault.HeldButNotReserved,
            Math.Abs((long)missing),
            missing <= stock.Available.Count ? new ReservationsCorrected(missing, now) : null);
    }

    /// <summary>
    /// Compares opening + restocked + adjusted pieces with available + reserved + sold pieces. Null when the sums are equal. A difference
    /// has no correction: a stocktaking must find the true number.
    /// </summary>
    /// <param name="movements">All movements of the stock, in any order.</param>
    public static StockFinding? OfMovements(Stock stock, Units opening, IEnumerable<StockMovement> movements)
    {
        var surplus = stock.Pieces - (opening.Count + movements.Sum(movement => movement.Gained));
        return surplus == 0 ? null : new(surplus > 0 ? StockFault.Surplus : StockFault.Shortage, Math.Abs(surplus), Correction: null);
    }
}

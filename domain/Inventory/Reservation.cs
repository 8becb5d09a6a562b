using Shop.Domain.Orders;
using Shop.Domain.Products;

namespace Shop.Domain.Inventory;

/// <summary>
/// The pieces of one product that an order holds. The order has the state of its reservations. Only a held reservation can be released or
/// sold, and only the reservation creates these stock movements. So its pieces are released or sold at most once.
/// </summary>
public sealed record Reservation(OrderId OrderId, ProductId ProductId, Quantity Pieces, ReservationState State)
{
    /// <summary>Creates a reservation. The reservation is valid when the movement has been applied to the stock.</summary>
    public static (Reservation Reservation, StockMovement Movement) Hold(
        OrderId orderId, ProductId productId, Quantity pieces, DateTimeOffset now) =>
        (new(orderId, productId, pieces, ReservationState.Held), new PiecesReserved(orderId, pieces, now));

    /// <returns>The movement that makes the pieces available. Refused: <see cref="ReservationSettled"/>.</returns>
    public Outcome<PiecesReleased> Release(DateTimeOffset now) =>
        State == ReservationState.Held ? new PiecesReleased(OrderId, Pieces, now) : new ReservationSettled(OrderId, ProductId, State);

    /// <returns>The movement that sells the pieces. Refused: <see cref="ReservationSettled"/>.</returns>
    public Outcome<PiecesSold> Sell(DateTimeOffset now) =>
        State == ReservationState.Held ? new PiecesSold(OrderId, Pieces, now) : new ReservationSettled(OrderId, ProductId, State);
}

/// <summary>The state of a reservation; only <see cref="Held"/> can change.</summary>
public enum ReservationState
{
    Held,
    Released,
    Sold,
}

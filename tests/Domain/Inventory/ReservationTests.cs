using Shop.Domain;
using Shop.Domain.Inventory;
using Shop.Domain.Orders;
using Shop.Tests.Domain.Orders;

namespace Shop.Tests.Domain.Inventory;

public sealed class ReservationTests
{
    private static readonly OrderId OrderId = Shop.Domain.Orders.OrderId.From(Make.Now, Make.Random(1));

    private static readonly Reservation Held = Reservation.Hold(OrderId, Make.ProductId(), new Quantity(2), Make.Now).Reservation;

    [Fact]
    public void The_movements_of_a_reservation_have_its_number_of_pieces()
    {
        Assert.Equal((-2L, 2L, 0L), Reservation.Hold(OrderId, Make.ProductId(), new Quantity(2), Make.Now).Movement.Effect());
        Assert.Equal((2L, -2L, 0L), Held.Release(Make.Now).Require().Effect());
        Assert.Equal((0L, -2L, 2L), Held.Sell(Make.Now).Require().Effect());
    }

    [Fact]
    public void A_released_reservation_cannot_be_released_or_sold_again()
    {
        var released = Held with { State = ReservationState.Released };
        var refusal = new ReservationSettled(OrderId, Make.ProductId(), ReservationState.Released);
        Refuse.With(refusal, released.Release(Make.Now));
        Refuse.With(refusal, released.Sell(Make.Now));
    }

    [Fact]
    public void A_sold_reservation_cannot_be_released_or_sold_again()
    {
        var sold = Held with { State = ReservationState.Sold };
        var refusal = new ReservationSettled(OrderId, Make.ProductId(), ReservationState.Sold);
        Refuse.With(refusal, sold.Release(Make.Now));
        Refuse.With(refusal, sold.Sell(Make.Now));
    }

    [Fact]
    public void An_order_has_a_reservation_for_each_line_in_the_state_of_the_order()
    {
        (Order Order, ReservationState State)[] orders =
            [(Placed.Created, ReservationState.Held), (Placed.Confirmed, ReservationState.Sold)];
        Assert.All(orders, one => Assert.Equal(
            [
                new(Placed.Id, Placed.Lamp, new Quantity(2), one.State),
                new(Placed.Id, Placed.Book, new Quantity(3), one.State),
            ],
            one.Order.Reservations));
    }
}

internal static class Effects
{
    /// <summary>The changes that a movement makes to a stock with enough pieces of every kind.</summary>
    public static (long Available, long Reserved, long Sold) Effect(this StockMovement movement)
    {
        var before = new Stock(Make.ProductId(), new Units(500), new Units(500), new Units(500), default, version: 1);
        var after = before.Apply(movement).Require();
        return (after.Available.Count - 500, after.Reserved.Count - 500, after.Sold.Count - 500);
    }
}

using Shop.Domain;
using Shop.Domain.Inventory;
using Shop.Domain.Orders;
using Shop.Domain.Payments;

namespace Shop.Tests.Domain.Orders;

public sealed class RefundTests
{
    [Fact]
    public void A_partial_refund_keeps_the_status_of_the_order()
    {
        var order = Assert.IsType<ShippedOrder>(Placed.Shipped.After(Grant(1, 1_500)));
        Assert.Equal((Make.Usd(1_500), Make.Usd(4_500)), (order.Payment.Refunded, order.Payment.Left));
        Assert.Equal([new Refund(Placed.Refund(1), Make.Usd(1_500), RefundReason.Damaged, Placed.At(9))], order.Payment.Refunds);
    }

    [Fact]
    public void A_refund_of_the_last_cent_sets_the_status_to_refunded()
    {
        var nearly = Placed.Delivered.After(Grant(1, 5_999));
        Assert.Equal(OrderStatus.Delivered, nearly.Status);
        var order = Assert.IsType<RefundedOrder>(nearly.After(Grant(2, 1)));
        Assert.Equal((Make.Usd(0), Placed.Shipment, ReservationState.Sold), (order.Payment.Left, order.Shipment, order.Stock));
    }

    [Fact]
    public void An_order_that_is_fully_refunded_before_shipping_is_never_shipped_and_its_stock_stays_sold()
    {
        var order = Assert.IsType<RefundedOrder>(Placed.Confirmed.After(Grant(1, null)));
        Assert.Equal((null, ReservationState.Sold), (order.Shipment, order.Stock));
        Refuse.With(new OrderNotReady(OrderStatus.Refunded, "shipped"), OrderDecisions.Decide(order, new Ship(Placed.Shipment, Placed.At(9))));
    }

    [Fact]
    public void Cancelling_a_paid_order_again_changes_nothing_unless_it_was_refunded_for_another_reason()
    {
        var again = new RequestCancellation(Placed.At(10));
        var cancelled = Placed.Confirmed.After(new GrantRefund(Placed.Refund(1), Amount: null, RefundReason.Cancelled, Placed.At(9)));
        Assert.Same(cancelled, OrderDecisions.Decide(cancelled, again).Require());
        Refuse.With(
            new OrderNotReady(OrderStatus.Refunded, "cancelled"), OrderDecisions.Decide(Placed.Confirmed.After(Grant(1, null)), again));
    }

    [Fact]
    public void A_refund_without_an_amount_refunds_the_rest()
    {
        var order = (PaidOrder)Placed.Delivered.After(Grant(1, 1_234), Grant(2, null));
        Assert.Equal(Make.Usd(4_766), order.Payment.Refunds[1].Amount);
    }

    [Theory]
    [InlineData(6_001)]
    [InlineData(long.MaxValue)]
    public void A_refund_above_the_payment_is_refused(long cents) =>
        Refuse.With(new RefundTooHigh(Make.Usd(6_000)), OrderDecisions.Decide(Placed.Shipped, Grant(1, cents)));

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void A_refund_of_0_or_less_is_refused(long cents) =>
        Refuse.Fields(OrderDecisions.Decide(Placed.Shipped, Grant(1, cents)), "amount.amount");

    [Fact]
    public void A_refund_in_another_currency_than_the_order_is_refused() => Refuse.Fields(
        OrderDecisions.Decide(
            Placed.Shipped, new GrantRefund(Placed.Refund(1), new Money(1, Currency.Eur), RefundReason.Goodwill, Placed.At(9))),
        "amount.currency");

    [Fact]
    public void A_refund_of_an_order_that_cost_nothing_is_refused()
    {
        var order = FreeOrder();
        Refuse.With(new RefundTooHigh(Make.Usd(0)), OrderDecisions.Decide(order, Grant(1, null)));
        Refuse.With(new RefundTooHigh(Make.Usd(0)), OrderDecisions.Decide(order, Grant(1, 1)));
    }

    [Fact]
    public void A_payment_of_another_amount_does_not_confirm_the_order() => Refuse.With(
        new PaymentMismatch(Placed.Total, Make.Usd(5_999)),
        OrderDecisions.Decide(Placed.Processing, new ConfirmPayment(Placed.Payment, Make.Usd(5_999), Placed.At(3))));

    [Fact]
    public void Granted_refunds_leave_room_for_one_refund_per_return()
    {
        const byte Most = Payment.MaxRefunds - Returns.Max;
        var order = Enumerable.Range(1, Most).Aggregate(Placed.Delivered, (state, n) => state.After(Grant((byte)n, 1)));
        Refuse.With(new TooManyRefunds(Most), OrderDecisions.Decide(order, Grant(Most + 1, 1)));
        var back = (PaidOrder)order.After(
            Placed.Ask(Placed.Lamp, 1), new ApproveReturn(Placed.Return(), Placed.At(7)), Placed.Came(Placed.Lamp, 1),
            new RefundReturn(Placed.Return(), Placed.Refund(200), Placed.At(9)));
        Assert.Equal(Most + 1, back.Payment.Refunds.Count);
    }

    [Fact]
    public void A_refund_cannot_use_the_amount_of_an_open_return()
    {
        var order = Placed.Delivered.After(Placed.Ask(Placed.Lamp, 2));
        Refuse.With(new RefundTooHigh(Make.Usd(4_000)), OrderDecisions.Decide(order, Grant(1, 4_001)));
        var granted = (PaidOrder)order.After(Grant(1, null));
        Assert.Equal((Make.Usd(2_000), OrderStatus.Delivered), (granted.Payment.Left, granted.Status));
    }

    [Fact]
    public void A_refund_cannot_use_the_amount_of_the_pieces_received_in_an_open_return()
    {
        var order = Placed.Delivered.After(
            Placed.Ask(Placed.Lamp, 2), new ApproveReturn(Placed.Return(), Placed.At(7)), Placed.Came(Placed.Lamp, 1));
        Refuse.With(new RefundTooHigh(Make.Usd(5_000)), OrderDecisions.Decide(order, Grant(1, 5_001)));
        Assert.Equal(Make.Usd(1_000), ((PaidOrder)order.After(Grant(1, null))).Payment.Left);
    }

    [Fact]
    public void An_order_with_an_open_return_cannot_be_fully_refunded()
    {
        var order = Confirmed(Placed.Of(Placed.Line(Placed.Lamp, 2, 100, discount: 200)), 400)
            .After(new Ship(Placed.Shipment, Placed.At(4)), new Deliver(Placed.At(5)), Placed.Ask(Placed.Lamp, 1));
        Refuse.With(new ReturnOpen(Placed.Return()), OrderDecisions.Decide(order, Grant(1, 400)));
        Assert.Equal(OrderStatus.Delivered, order.After(Grant(1, 399)).Status);
    }

    private static GrantRefund Grant(byte seed, long? cents) =>
        new(Placed.Refund(seed), cents is { } amount ? Make.Usd(amount) : null, RefundReason.Damaged, Placed.At(9));

    private static Order Confirmed(OrderTerms terms, long cents) => Order.Place(terms, Make.Now).After(
        new StartProcessing(Placed.Execution, Placed.At(1)),
        new ConfirmPayment(cents == 0 ? null : Placed.Payment, Make.Usd(cents), Placed.At(3)));

    private static Order FreeOrder()
    {
        var terms = Placed.Of(Placed.Line(Placed.Lamp, 2, 100, discount: 200));
        var shipping = new OrderShipping(terms.Shipping.Method, Make.Usd(0), terms.Shipping.Taxes, Make.Usd(0));
        return Confirmed(new OrderTerms(terms.Id, terms.Customer, terms.Lines, shipping, terms.Coupon, terms.ShipTo), 0);
    }
}

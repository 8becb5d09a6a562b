using Shop.Domain;
using Shop.Domain.Orders;
using Shop.Domain.Payments;

namespace Shop.Tests.Domain.Orders;

public sealed class OrderHistoryTests
{
    [Fact]
    public void The_history_has_the_time_of_each_status()
    {
        var history = Placed.Delivered.History;
        Assert.Equal(
            [OrderStatus.Created, OrderStatus.Processing, OrderStatus.Confirmed, OrderStatus.Shipped, OrderStatus.Delivered],
            history.Steps.Select(step => step.Status));
        Assert.Equal((Placed.At(4), null), (history.When(OrderStatus.Shipped), history.When(OrderStatus.AwaitingPayment)));
    }

    [Fact]
    public void A_slow_clock_does_not_move_the_times_of_an_order_back()
    {
        var order = Placed.Shipped.After(new Deliver(Placed.At(-5)));
        Assert.Equal((Placed.At(4), Placed.At(4)), (order.History.UpdatedAt, order.History.When(OrderStatus.Delivered)));
    }

    [Fact]
    public void A_stored_order_that_contradicts_itself_throws()
    {
        var created = new OrderStep(OrderStatus.Created, Make.Now);
        Assert.Throws<ArgumentOutOfRangeException>(() => new OrderHistory([], Make.Now, 1));
        Assert.Throws<ArgumentException>(() => new OrderHistory([created with { Status = OrderStatus.Processing }], Make.Now, 1));
        Assert.Throws<ArgumentException>(() => new OrderHistory([created, new(OrderStatus.Shipped, Make.Now)], Make.Now, 2));
        Assert.Throws<ArgumentException>(() => new OrderHistory([created, new(OrderStatus.Processing, Placed.At(-1))], Make.Now, 2));
        Assert.Throws<ArgumentOutOfRangeException>(() => new OrderHistory([created], Placed.At(-1), 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new OrderHistory([created], Make.Now, 0));
        Assert.Throws<ArgumentException>(() => new CancelledOrder(Placed.Terms, Placed.Created.History));
        Assert.Throws<ArgumentException>(() =>
            new ConfirmedOrder(Placed.Terms, Placed.Confirmed.History, Payment.Of(Placed.Payment, Make.Usd(5_999))));
        Assert.Throws<ArgumentException>(() => new DeliveredOrder(
            Placed.Terms, Placed.Delivered.History, ((PaidOrder)Placed.Delivered).Payment, Placed.Shipment, TooMany()));
    }

    [Theory]
    [InlineData(OrderStatus.Created, "CREATED", false)]
    [InlineData(OrderStatus.Processing, "PROCESSING", false)]
    [InlineData(OrderStatus.AwaitingPayment, "AWAITING_PAYMENT", false)]
    [InlineData(OrderStatus.Confirmed, "CONFIRMED", true)]
    [InlineData(OrderStatus.Shipped, "SHIPPED", true)]
    [InlineData(OrderStatus.Delivered, "DELIVERED", true)]
    [InlineData(OrderStatus.Cancelled, "CANCELLED", true)]
    [InlineData(OrderStatus.Failed, "FAILED", true)]
    [InlineData(OrderStatus.Refunded, "REFUNDED", true)]
    public void An_order_status_is_written_in_capitals_and_read_back(OrderStatus status, string text, bool settled)
    {
        Assert.Equal(text, status.Wire());
        Assert.Equal(status, OrderStatuses.Read(text).Require());
        Assert.Equal(settled, status.IsSettled());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("created")]
    [InlineData("AWAITINGPAYMENT")]
    public void An_unknown_order_status_is_refused(string? text) => Refuse.Fields(OrderStatuses.Read(text), "status");

    [Fact]
    public void Every_failure_reason_has_a_sentence_and_is_read_back_from_its_wire_text() => Assert.All(Enum.GetValues<FailureReason>(), reason =>
    {
        Assert.Equal(reason, FailureReasons.Read(reason.Wire()).Require());
        Assert.EndsWith(".", reason.Explain(), StringComparison.Ordinal);
    });

    private static Returns TooMany() => new(
        new ReceivedReturn(
            new ReturnRequest(Placed.Return(), [new(Placed.Lamp, new Quantity(2))], Placed.Remark(), Make.Now),
            [new ReceivedLine(Placed.Lamp, new Units(3), default)],
            Make.Now),
        []);
}

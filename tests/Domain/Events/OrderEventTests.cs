using Shop.Domain.Events;
using Shop.Domain.Orders;
using Shop.Domain.Payments;
using Shop.Tests.Domain.Orders;

namespace Shop.Tests.Domain.Events;

public sealed class OrderEventTests
{
    private static readonly Order Asked = Placed.Delivered.After(Placed.Ask(Placed.Lamp, 2));

    private static readonly Order Approved = Asked.After(new ApproveReturn(Placed.Return(), Placed.At(7)));

    private static readonly Order Received = Approved.After(Placed.Came(Placed.Lamp, 2));

    public static TheoryData<Order?, Order, EventKind[]> Changes => new()
    {
        { null, Placed.Created, [EventKind.OrderCreated] },
        { Placed.Created, Placed.Processing, [EventKind.OrderProcessing] },
        { Placed.Processing, Placed.Awaiting, [EventKind.OrderAwaitingPayment] },
        { Placed.Processing, Placed.Processing.After(new RequestCancellation(Placed.At(2))), [EventKind.OrderCancellationRequested] },
        { Placed.Awaiting, Placed.Awaiting.After(new RequestCancellation(Placed.At(2))), [EventKind.OrderCancellationRequested] },
        { Placed.Processing, Placed.Confirmed, [EventKind.OrderConfirmed] },
        { Placed.Created, Placed.Created.After(new RequestCancellation(Placed.At(2))), [EventKind.OrderCancelled] },
        { Placed.Created, Placed.Created.After(new Fail(FailureReason.Expired, Placed.At(2))), [EventKind.OrderFailed] },
        { Placed.Confirmed, Placed.Shipped, [EventKind.OrderShipped] },
        { Placed.Shipped, Placed.Delivered, [EventKind.OrderDelivered] },
        { Placed.Shipped, Placed.Shipped.After(Grant(100)), [EventKind.RefundGranted] },
        { Placed.Shipped, Placed.Shipped.After(Grant(6_000)), [EventKind.OrderRefunded, EventKind.RefundGranted] },
        { Placed.Delivered, Asked, [EventKind.ReturnRequested] },
        { Asked, Approved, [EventKind.ReturnApproved] },
        { Asked, Asked.After(new RejectReturn(Placed.Return(), Placed.Remark(), Placed.At(7))), [EventKind.ReturnRejected] },
        { Approved, Received, [EventKind.ReturnReceived] },
        { Received, Received.After(new RefundReturn(Placed.Return(), Placed.Refund(1), Placed.At(9))), [EventKind.RefundGranted, EventKind.ReturnRefunded] },
    };

    [Theory]
    [MemberData(nameof(Changes))]
    public void Each_change_of_an_order_gives_the_listed_events(Order? before, Order after, EventKind[] kinds)
    {
        var events = OrderEvents.Between(before, after);
        Assert.Equal(kinds, events.Select(one => one.Kind));
        Assert.All(events, one => Assert.Equal(
            new Occurrence(Subject.Of(Placed.Id), after.History.Version, after.History.UpdatedAt, Make.Customer.Id), one.Occurrence));
    }

    [Fact]
    public void Two_images_with_many_changes_between_them_give_at_most_ten_events()
    {
        var end = Received.After(new RefundReturn(Placed.Return(), Placed.Refund(1), Placed.At(9)), Grant(4_000));
        Assert.Equal(OrderStatus.Refunded, end.Status);
        Assert.InRange(OrderEvents.Between(Placed.Created, end).Count, 1, 10);
    }

    [Fact]
    public void The_confirmation_event_has_the_sold_lines_with_their_vendors_and_totals()
    {
        var confirmed = Assert.IsType<OrderConfirmed>(Assert.Single(OrderEvents.Between(Placed.Processing, Placed.Confirmed)));
        Assert.Equal(
            [(Placed.Lamp, Make.Vendor.Id, 2, Make.Usd(2_000)), (Placed.Book, null, 3, Make.Usd(3_600))],
            confirmed.Lines.Select(line => (line.ProductId, line.Vendor, line.Quantity.Count, line.Total)));
    }

    [Fact]
    public void The_refund_event_has_the_amount_and_the_ids_of_the_new_refunds()
    {
        var once = Placed.Shipped.After(Grant(100));
        var again = once.After(new GrantRefund(Placed.Refund(3), Make.Usd(50), RefundReason.Goodwill, Placed.At(9)));
        var granted = Assert.IsType<RefundGranted>(Assert.Single(OrderEvents.Between(once, again)));
        Assert.Equal((Make.Usd(50), Placed.Refund(3)), (granted.Amount, Assert.Single(granted.Refunds)));
    }

    private static GrantRefund Grant(long cents) => new(Placed.Refund(2), Make.Usd(cents), RefundReason.Goodwill, Placed.At(9));
}

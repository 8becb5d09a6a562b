using Shop.Domain.Orders;
using Shop.Domain.Payments;

namespace Shop.Domain.Events;

public static class OrderEvents
{
    /// <summary>
    /// The maximum number of events of one change. Example: a refunded return gives a refund, and the refund can be the last of the order.
    /// </summary>
    public const int Most = 3;

    /// <summary>Lists the events of a change of an order; empty when nothing changed.</summary>
    /// <exception cref="ArgumentException">Both images are missing, or they belong to different orders.</exception>
    public static ValueList<ShopEvent> Between(Order? before, Order? after) => Images.Compare(
        before,
        after,
        order => new Occurrence(Subject.Of(order.Id), order.History.Version, order.History.UpdatedAt, order.Terms.Customer),
        (order, now) => [new OrderCreated(now, order.Id, order.Terms.Total, Lines(order))],
        (old, order, now) =>
        [
            .. order.History.Steps.Skip(old.History.Steps.Count).Select(step => Step(order, step.Status, now)),
            .. Claims(old, order, now),
            .. CancellationRequests(old, order, now),
            .. Refunds(old, order, now),
            .. ReturnChanges(old, order, now),
            .. DisputeMoved.Between(old, order, now),
        ]);

    private static ShopEvent Step(Order order, OrderStatus status, Occurrence now) => status switch
    {
        OrderStatus.Created => new OrderCreated(now, order.Id, order.Terms.Total, Lines(order)),
        OrderStatus.Processing => new OrderProcessing(now, order.Id),
        OrderStatus.AwaitingPayment => new OrderAwaitingPayment(now, order.Id),
        OrderStatus.Confirmed => new OrderConfirmed(now, order.Id, order.Terms.Total, Lines(order)),
        OrderStatus.Shipped => new OrderShipped(now, order.Id, ShipmentOf(order)),
        OrderStatus.Delivered => new OrderDelivered(now, order.Id),
        OrderStatus.Cancelled => new OrderCancelled(now, order.Id),
        OrderStatus.Failed => new OrderFailed(now, order.Id, ((FailedOrder)order).Reason),
        OrderStatus.Refunded => new OrderRefunded(now, order.Id, order.Terms.Total),
    };

    private static ValueList<SoldLine> Lines(Order order) => order.Terms.Lines.Select(SoldLine.Of).ToValueList();

    private static Shipment ShipmentOf(Order order) => order switch
    {
        ShippedOrder shipped => shipped.Shipment,
        DeliveredOrder delivered => delivered.Shipment,
        RefundedOrder { Shipment: { } shipment } => shipment,
        _ => throw new InvalidOperationException($"An order that is {order.Status} has no shipment."),
    };

    private static List<ShopEvent> Claims(Order before, Order after, Occurrence now)
    {
        List<ShopEvent> events = [];
        if (before is UnsettledOrder old && after is UnsettledOrder open && open.Restarts > old.Restarts)
        {
            events.Add(new CheckoutRestarted(now, after.Id));
        }

        if (before is OrderInCheckout { Execution: null } && after is OrderInCheckout { Execution: not null })
        {
            events.Add(new OrderProcessing(now, after.Id));
        }

        return events;
    }

    private static List<ShopEvent> CancellationRequests(Order before, Order after, Occurrence now)
    {
        List<ShopEvent> events = [];
        if (!HasCancellationRequest(before) && HasCancellationRequest(after))
        {
            events.Add(new OrderCancellationRequested(now, after.Id));
        }

        return events;
    }

    private static bool HasCancellationRequest(Order order) =>
        order is OrderInCheckout { CancellationRequested: true };

    private static List<ShopEvent> Refunds(Order before, Order after, Occurrence now)
    {
        List<ShopEvent> events = [];
        var former = (before as PaidOrder)?.Payment;
        if (after is PaidOrder { Payment: var payment } && payment.Refunds.Count > (former?.Refunds.Count ?? 0))
        {
            var refunded = former?.Refunded ?? Money.Zero(after.Terms.Currency);
            events.Add(new RefundGranted(
                now,
                after.Id,
                payment.Refunded - refunded,
                payment.Refunds.Skip(former?.Refunds.Count ?? 0).Select(refund => refund.Id).ToValueList(),
                RefundShare.Of(after.Terms, refunded, payment.Refunded)));
        }

        return events;
    }

    private static List<ShopEvent> ReturnChanges(Order before, Order after, Occurrence now)
    {
        List<ShopEvent> events = [];
        if (ReturnsOf(after).Latest is { } latest && latest != ReturnsOf(before).Latest)
        {
            events.Add(new ReturnMoved(now, after.Id, latest.Id, latest.Status));
        }

        return events;
    }

    private static Returns ReturnsOf(Order order) => order switch
    {
        DeliveredOrder delivered => delivered.Returns,
        RefundedOrder refunded => refunded.Returns,
        _ => Returns.None,
    };
}

public sealed record OrderCreated(Occurrence Occurrence, OrderId OrderId, Money Total, ValueList<SoldLine> Lines) : ShopEvent(Occurrence)
{
    public override EventKind Kind => EventKind.OrderCreated;
}

public sealed record OrderProcessing(Occurrence Occurrence, OrderId OrderId) : ShopEvent(Occurrence)
{
    public override EventKind Kind => EventKind.OrderProcessing;
}

/// <summary>The order needs another checkout, because the earlier one never started or ended without a result.</summary>
public sealed record CheckoutRestarted(Occurrence Occurrence, OrderId OrderId) : ShopEvent(Occurrence)
{
    public override EventKind Kind => EventKind.CheckoutRestarted;
}

public sealed record OrderAwaitingPayment(Occurrence Occurrence, OrderId OrderId) : ShopEvent(Occurrence)
{
    public override EventKind Kind => EventKind.OrderAwaitingPayment;
}

public sealed record OrderCancellationRequested(Occurrence Occurrence, OrderId OrderId) : ShopEvent(Occurrence)
{
    public override EventKind Kind => EventKind.OrderCancellationRequested;
}

public sealed record OrderConfirmed(Occurrence Occurrence, OrderId OrderId, Money Total, ValueList<SoldLine> Lines) : ShopEvent(Occurrence)
{
    public override EventKind Kind => EventKind.OrderConfirmed;
}

public sealed record OrderCancelled(Occurrence Occurrence, OrderId OrderId) : ShopEvent(Occurrence)
{
    public override EventKind Kind => EventKind.OrderCancelled;
}

public sealed record OrderFailed(Occurrence Occurrence, OrderId OrderId, FailureReason Reason) : ShopEvent(Occurrence)
{
    public override EventKind Kind => EventKind.OrderFailed;
}

public sealed record OrderShipped(Occurrence Occurrence, OrderId OrderId, Shipment Shipment) : ShopEvent(Occurrence)
{
    public override EventKind Kind => EventKind.OrderShipped;
}

public sealed record OrderDelivered(Occurrence Occurrence, OrderId OrderId) : ShopEvent(Occurrence)
{
    public override EventKind Kind => EventKind.OrderDelivered;
}

/// <summary>The whole payment has been refunded.</summary>
public sealed record OrderRefunded(Occurrence Occurrence, OrderId OrderId, Money Total) : ShopEvent(Occurrence)
{
    public override EventKind Kind => EventKind.OrderRefunded;
}

/// <summary>A part of the payment, or all of it, is refunded.</summary>
/// <param name="Amount">The sum of the new <paramref name="Refunds"/>.</param>
/// <param name="Shares">The parts of the amount, one for each seller. They add up to the amount.</param>
public sealed record RefundGranted(
    Occurrence Occurrence, OrderId OrderId, Money Amount, ValueList<RefundId> Refunds, ValueList<RefundShare> Shares)
    : ShopEvent(Occurrence)
{
    public override EventKind Kind => EventKind.RefundGranted;
}

/// <summary>A return has a new status, which determines the kind of the event.</summary>
public sealed record ReturnMoved(Occurrence Occurrence, OrderId OrderId, ReturnId ReturnId, ReturnStatus Status) : ShopEvent(Occurrence)
{
    public override EventKind Kind => Status switch
    {
        ReturnStatus.Requested => EventKind.ReturnRequested,
        ReturnStatus.Approved => EventKind.ReturnApproved,
        ReturnStatus.Received => EventKind.ReturnReceived,
        ReturnStatus.Rejected => EventKind.ReturnRejected,
        ReturnStatus.Refunded => EventKind.ReturnRefunded,
    };
}

using Shop.Domain.Orders;
using Shop.Domain.Payments;

namespace Shop.Domain.Events;

public sealed record OrderCreated(Occurrence Occurrence, OrderId OrderId, Money Total, ValueList<SoldLine> Lines) : ShopEvent(Occurrence)
{
    public override EventKind Kind => EventKind.OrderCreated;
}

public sealed record OrderProcessing(Occurrence Occurrence, OrderId OrderId) : ShopEvent(Occurrence)
{
    public override EventKind Kind => EventKind.OrderProcessing;
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

/// <summary>All that was paid has been given back.</summary>
public sealed record OrderRefunded(Occurrence Occurrence, OrderId OrderId, Money Total) : ShopEvent(Occurrence)
{
    public override EventKind Kind => EventKind.OrderRefunded;
}

/// <summary>Money goes back, in part or the last of it.</summary>
/// <param name="Amount">Of all the new <paramref name="Refunds"/> together.</param>
public sealed record RefundGranted(Occurrence Occurrence, OrderId OrderId, Money Amount, ValueList<RefundId> Refunds)
    : ShopEvent(Occurrence)
{
    public override EventKind Kind => EventKind.RefundGranted;
}

/// <summary>A return came to a status, which also makes the event's kind.</summary>
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

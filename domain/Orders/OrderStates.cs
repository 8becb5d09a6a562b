using Shop.Domain.Inventory;
using Shop.Domain.Payments;

namespace Shop.Domain.Orders;

public sealed record CreatedOrder(OrderTerms Terms, OrderTrail Trail) : Order(OrderStatus.Created, Terms, Trail)
{
    public override ReservationState Stock => ReservationState.Held;
}

/// <param name="Execution">The checkout that works on it.</param>
/// <param name="CancellationRequested">The customer wants it cancelled; the checkout sees whether that can still be done.</param>
public sealed record ProcessingOrder(OrderTerms Terms, OrderTrail Trail, ExecutionId Execution, bool CancellationRequested)
    : Order(OrderStatus.Processing, Terms, Trail)
{
    public override ReservationState Stock => ReservationState.Held;
}

/// <inheritdoc cref="ProcessingOrder"/>
public sealed record AwaitingPaymentOrder(OrderTerms Terms, OrderTrail Trail, ExecutionId Execution, bool CancellationRequested)
    : Order(OrderStatus.AwaitingPayment, Terms, Trail)
{
    public override ReservationState Stock => ReservationState.Held;
}

public sealed record CancelledOrder(OrderTerms Terms, OrderTrail Trail) : Order(OrderStatus.Cancelled, Terms, Trail)
{
    public override ReservationState Stock => ReservationState.Released;
}

public sealed record FailedOrder(OrderTerms Terms, OrderTrail Trail, FailureReason Reason) : Order(OrderStatus.Failed, Terms, Trail)
{
    public override ReservationState Stock => ReservationState.Released;
}

public sealed record ConfirmedOrder(OrderTerms Terms, OrderTrail Trail, Payment Payment)
    : PaidOrder(OrderStatus.Confirmed, Terms, Trail, Payment)
{
    public override ReservationState Stock => ReservationState.Sold;
}

public sealed record ShippedOrder(OrderTerms Terms, OrderTrail Trail, Payment Payment, Shipment Shipment)
    : PaidOrder(OrderStatus.Shipped, Terms, Trail, Payment)
{
    public override ReservationState Stock => ReservationState.Sold;
}

public sealed record DeliveredOrder(OrderTerms Terms, OrderTrail Trail, Payment Payment, Shipment Shipment, Returns Returns)
    : PaidOrder(OrderStatus.Delivered, Terms, Trail, Payment)
{
    public Returns Returns { get; } = Returns.For(Terms);

    public override ReservationState Stock => ReservationState.Sold;
}

/// <param name="Shipment">Null when the goods never left: they were sold all the same, and go back as returned pieces do.</param>
public sealed record RefundedOrder(OrderTerms Terms, OrderTrail Trail, Payment Payment, Shipment? Shipment, Returns Returns)
    : PaidOrder(OrderStatus.Refunded, Terms, Trail, Payment)
{
    public Returns Returns { get; } = Returns.For(Terms);

    public override ReservationState Stock => ReservationState.Sold;
}

using Shop.Domain.Inventory;
using Shop.Domain.Payments;
using Shop.Domain.Users;

namespace Shop.Domain.Orders;

/// <summary>
/// An order. Each state is a separate type with the data of that state; <see cref="OrderDecisions.Decide"/> changes the state.
/// </summary>
public abstract record Order
{
    /// <exception cref="ArgumentException">The last step of the history is not <paramref name="status"/>.</exception>
    private protected Order(OrderStatus status, OrderTerms terms, OrderHistory history)
    {
        Argument.Require(history.Status == status, "The history must end with the status of the order.");
        (Terms, History) = (terms, history);
    }

    public OrderTerms Terms { get; }

    public OrderHistory History { get; }

    public OrderId Id => Terms.Id;

    public OrderStatus Status => History.Status;

    /// <summary>The state of the reservations of the order's lines. Returned pieces do not change this state.</summary>
    public abstract ReservationState Stock { get; }

    /// <summary>Whether the actor may read the order: its customer and administrators may.</summary>
    public bool IsVisibleTo(Actor actor) => actor.Role == Role.Admin || actor.Id == Terms.Customer;

    public static CreatedOrder Place(OrderTerms terms, DateTimeOffset now) => new(terms, OrderHistory.Start(now));
}

/// <summary>An order whose payment was captured, also after refunds.</summary>
public abstract record PaidOrder : Order
{
    /// <exception cref="ArgumentException">The captured amount is not the total of the order.</exception>
    private protected PaidOrder(OrderStatus status, OrderTerms terms, OrderHistory history, Payment payment)
        : base(status, terms, history)
    {
        Argument.Require(payment.Captured == terms.Total, "The captured amount must be the total of the order.");
        Payment = payment;
    }

    public Payment Payment { get; }
}

public sealed record CreatedOrder(OrderTerms Terms, OrderHistory History) : Order(OrderStatus.Created, Terms, History)
{
    public override ReservationState Stock => ReservationState.Held;
}

/// <summary>An order that a checkout processes.</summary>
public abstract record OrderInCheckout : Order
{
    private protected OrderInCheckout(
        OrderStatus status, OrderTerms terms, OrderHistory history, ExecutionId execution, bool cancellationRequested)
        : base(status, terms, history) => (Execution, CancellationRequested) = (execution, cancellationRequested);

    /// <summary>The execution of the checkout.</summary>
    public ExecutionId Execution { get; }

    /// <summary>Whether the customer wants to cancel. The checkout decides whether that is still possible.</summary>
    public bool CancellationRequested { get; }

    public override ReservationState Stock => ReservationState.Held;
}

public sealed record ProcessingOrder(OrderTerms Terms, OrderHistory History, ExecutionId Execution, bool CancellationRequested)
    : OrderInCheckout(OrderStatus.Processing, Terms, History, Execution, CancellationRequested);

/// <summary>An order in checkout whose customer must authenticate the payment.</summary>
public sealed record AwaitingPaymentOrder(OrderTerms Terms, OrderHistory History, ExecutionId Execution, bool CancellationRequested)
    : OrderInCheckout(OrderStatus.AwaitingPayment, Terms, History, Execution, CancellationRequested);

public sealed record CancelledOrder(OrderTerms Terms, OrderHistory History) : Order(OrderStatus.Cancelled, Terms, History)
{
    public override ReservationState Stock => ReservationState.Released;
}

public sealed record FailedOrder(OrderTerms Terms, OrderHistory History, FailureReason Reason) : Order(OrderStatus.Failed, Terms, History)
{
    public override ReservationState Stock => ReservationState.Released;
}

public sealed record ConfirmedOrder(OrderTerms Terms, OrderHistory History, Payment Payment)
    : PaidOrder(OrderStatus.Confirmed, Terms, History, Payment)
{
    public override ReservationState Stock => ReservationState.Sold;
}

public sealed record ShippedOrder(OrderTerms Terms, OrderHistory History, Payment Payment, Shipment Shipment)
    : PaidOrder(OrderStatus.Shipped, Terms, History, Payment)
{
    public override ReservationState Stock => ReservationState.Sold;
}

public sealed record DeliveredOrder(OrderTerms Terms, OrderHistory History, Payment Payment, Shipment Shipment, Returns Returns)
    : PaidOrder(OrderStatus.Delivered, Terms, History, Payment)
{
    public Returns Returns { get; } = Returns.For(Terms);

    public override ReservationState Stock => ReservationState.Sold;
}

/// <param name="Shipment">Null when the goods were never shipped. In that case the pieces go back into stock as returned pieces.</param>
public sealed record RefundedOrder(OrderTerms Terms, OrderHistory History, Payment Payment, Shipment? Shipment, Returns Returns)
    : PaidOrder(OrderStatus.Refunded, Terms, History, Payment)
{
    public Returns Returns { get; } = Returns.For(Terms);

    public override ReservationState Stock => ReservationState.Sold;
}

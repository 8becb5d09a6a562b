using Shop.Domain.Inventory;
using Shop.Domain.Payments;
using Shop.Domain.Users;

namespace Shop.Domain.Orders;

/// <summary>
/// An order. Each state is a separate type with the data of that state; <see cref="OrderDecisions"/> changes the state.
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

    /// <summary>The reservations of the lines.</summary>
    public ValueList<Reservation> Reservations =>
        Terms.Lines.Select(line => new Reservation(Id, line.ProductId, line.Quantity, Stock)).ToValueList();

    /// <summary>Whether the actor may read the order: its customer and administrators may.</summary>
    public bool IsVisibleTo(Actor actor) => actor.Role == Role.Admin || actor.Id == Terms.Customer;

    /// <summary>Whether an execution other than this one has claimed the order.</summary>
    public bool IsInOtherHands(ExecutionId execution) => this is OrderInCheckout { Execution: { } owner } && owner != execution;

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

/// <summary>An order that is neither confirmed nor given up. A checkout must still process it.</summary>
public abstract record UnsettledOrder : Order
{
    /// <exception cref="ArgumentException">The number of restarts is negative.</exception>
    private protected UnsettledOrder(OrderStatus status, OrderTerms terms, OrderHistory history, int restarts)
        : base(status, terms, history)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(restarts);
        Restarts = restarts;
    }

    /// <summary>The time after which a checkout that was asked for must have claimed the order.</summary>
    public static TimeSpan LongestStart => TimeSpan.FromMinutes(10);

    /// <summary>The time after which the execution that has claimed an order has certainly ended: more than a checkout may take.</summary>
    public static TimeSpan LongestCheckout => TimeSpan.FromMinutes(40);

    /// <summary>How often another checkout was asked for, because the earlier one never started or ended without a result.</summary>
    public int Restarts { get; }

    public override ReservationState Stock => ReservationState.Held;

    /// <summary>Whether no checkout will settle the order, because none started in time or the one that has it must have ended.</summary>
    public bool IsAbandoned(DateTimeOffset now) =>
        now - History.UpdatedAt >= (this is OrderInCheckout { Execution: not null } ? LongestCheckout : LongestStart);

    /// <summary>The same order for the next checkout.</summary>
    internal abstract UnsettledOrder Restarted(DateTimeOffset now);
}

public sealed record CreatedOrder(OrderTerms Terms, OrderHistory History, int Restarts = 0)
    : UnsettledOrder(OrderStatus.Created, Terms, History, Restarts)
{
    internal override UnsettledOrder Restarted(DateTimeOffset now) => new CreatedOrder(Terms, History.Stay(now), Restarts + 1);
}

/// <summary>An order that a checkout has claimed.</summary>
public abstract record OrderInCheckout : UnsettledOrder
{
    private protected OrderInCheckout(
        OrderStatus status, OrderTerms terms, OrderHistory history, ExecutionId? execution, bool cancellationRequested, int restarts)
        : base(status, terms, history, restarts) => (Execution, CancellationRequested) = (execution, cancellationRequested);

    /// <summary>The execution of the checkout; null after it ended without a result, until another execution claims the order.</summary>
    public ExecutionId? Execution { get; }

    /// <summary>Whether the customer wants to cancel. The checkout decides whether that is still possible.</summary>
    public bool CancellationRequested { get; }

    /// <summary>The same order, claimed by another execution.</summary>
    internal OrderInCheckout ClaimedBy(ExecutionId execution, DateTimeOffset now) => With(execution, Restarts, now);

    internal sealed override UnsettledOrder Restarted(DateTimeOffset now) => With(execution: null, Restarts + 1, now);

    private protected abstract OrderInCheckout With(ExecutionId? execution, int restarts, DateTimeOffset now);
}

public sealed record ProcessingOrder(
    OrderTerms Terms, OrderHistory History, ExecutionId? Execution, bool CancellationRequested, int Restarts = 0)
    : OrderInCheckout(OrderStatus.Processing, Terms, History, Execution, CancellationRequested, Restarts)
{
    private protected override OrderInCheckout With(ExecutionId? execution, int restarts, DateTimeOffset now) =>
        new ProcessingOrder(Terms, History.Stay(now), execution, CancellationRequested, restarts);
}

/// <summary>An order in checkout whose customer must authenticate the payment.</summary>
public sealed record AwaitingPaymentOrder(
    OrderTerms Terms, OrderHistory History, ExecutionId? Execution, bool CancellationRequested, int Restarts = 0)
    : OrderInCheckout(OrderStatus.AwaitingPayment, Terms, History, Execution, CancellationRequested, Restarts)
{
    private protected override OrderInCheckout With(ExecutionId? execution, int restarts, DateTimeOffset now) =>
        new AwaitingPaymentOrder(Terms, History.Stay(now), execution, CancellationRequested, restarts);
}

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

using Shop.Domain.Inventory;
using Shop.Domain.Payments;

namespace Shop.Domain.Orders;

/// <summary>
/// An order in one of its states, each a type with the data that only it has. <see cref="OrderDecisions.Decide"/> takes it from one
/// to the next.
/// </summary>
public abstract record Order
{
    /// <exception cref="ArgumentException">The history does not end with the status.</exception>
    private protected Order(OrderStatus status, OrderTerms terms, OrderHistory history)
    {
        if (history.Status != status)
        {
            throw new ArgumentException($"The history ends with {history.Status} and not with {status}.", nameof(history));
        }

        (Terms, History) = (terms, history);
    }

    public OrderTerms Terms { get; }

    public OrderHistory History { get; }

    public OrderId Id => Terms.Id;

    public OrderStatus Status => History.Status;

    /// <summary>What became of the stock of its lines. Goods that come back after they were sold are the returns' business.</summary>
    public abstract ReservationState Stock { get; }

    public static CreatedOrder Place(OrderTerms terms, DateTimeOffset now) => new(terms, OrderHistory.Start(now));
}

/// <summary>An order that was paid: whatever comes later, it was.</summary>
public abstract record PaidOrder : Order
{
    /// <exception cref="ArgumentException">What was captured is not the order's total.</exception>
    private protected PaidOrder(OrderStatus status, OrderTerms terms, OrderHistory history, Payment payment)
        : base(status, terms, history)
    {
        if (payment.Captured != terms.Total)
        {
            throw new ArgumentException("The order's total was captured.", nameof(payment));
        }

        Payment = payment;
    }

    public Payment Payment { get; }
}

public sealed record CreatedOrder(OrderTerms Terms, OrderHistory History) : Order(OrderStatus.Created, Terms, History)
{
    public override ReservationState Stock => ReservationState.Held;
}

/// <param name="Execution">The checkout that works on it.</param>
/// <param name="CancellationRequested">The customer wants it cancelled; the checkout sees whether that can still be done.</param>
public sealed record ProcessingOrder(OrderTerms Terms, OrderHistory History, ExecutionId Execution, bool CancellationRequested)
    : Order(OrderStatus.Processing, Terms, History)
{
    public override ReservationState Stock => ReservationState.Held;
}

/// <inheritdoc cref="ProcessingOrder"/>
public sealed record AwaitingPaymentOrder(OrderTerms Terms, OrderHistory History, ExecutionId Execution, bool CancellationRequested)
    : Order(OrderStatus.AwaitingPayment, Terms, History)
{
    public override ReservationState Stock => ReservationState.Held;
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

/// <param name="Shipment">Null when the goods never left: they were sold all the same, and go back as returned pieces do.</param>
public sealed record RefundedOrder(OrderTerms Terms, OrderHistory History, Payment Payment, Shipment? Shipment, Returns Returns)
    : PaidOrder(OrderStatus.Refunded, Terms, History, Payment)
{
    public Returns Returns { get; } = Returns.For(Terms);

    public override ReservationState Stock => ReservationState.Sold;
}

using Shop.Domain.Inventory;
using Shop.Domain.Payments;

namespace Shop.Domain.Orders;

/// <summary>
/// An order in one of its states, each a type with the data that only it has. <see cref="OrderDecisions.Decide"/> takes it from one
/// to the next.
/// </summary>
public abstract record Order
{
    /// <exception cref="ArgumentException">The trail does not end with the status.</exception>
    private protected Order(OrderStatus status, OrderTerms terms, OrderTrail trail)
    {
        if (trail.Status != status)
        {
            throw new ArgumentException($"The trail ends with {trail.Status} and not with {status}.", nameof(trail));
        }

        (Terms, Trail) = (terms, trail);
    }

    public OrderTerms Terms { get; }

    public OrderTrail Trail { get; }

    public OrderId Id => Terms.Id;

    public OrderStatus Status => Trail.Status;

    /// <summary>What became of the stock of its lines. Goods that come back after they were sold are the returns' business.</summary>
    public abstract ReservationState Stock { get; }

    public static CreatedOrder Place(OrderTerms terms, DateTimeOffset now) => new(terms, OrderTrail.Start(now));
}

/// <summary>An order that was paid: whatever comes later, it was.</summary>
public abstract record PaidOrder : Order
{
    /// <exception cref="ArgumentException">What was captured is not the order's total.</exception>
    private protected PaidOrder(OrderStatus status, OrderTerms terms, OrderTrail trail, Payment payment)
        : base(status, terms, trail)
    {
        if (payment.Captured != terms.Total)
        {
            throw new ArgumentException("The order's total was captured.", nameof(payment));
        }

        Payment = payment;
    }

    public Payment Payment { get; }
}

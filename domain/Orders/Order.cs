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

    /// <summary>What becomes of the stock that was taken for the order.</summary>
    public abstract Reservation Reservation { get; }

    /// <returns>Refused: <see cref="OrderTooHigh"/>.</returns>
    public static Outcome<CreatedOrder> Place(OrderTerms terms, DateTimeOffset now) =>
        terms.Total.MinorUnits > OrderTooHigh.MaxMinorUnits
            ? new OrderTooHigh(terms.Currency)
            : new CreatedOrder(terms, OrderTrail.Start(now));
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

/// <summary>The stock of an order's lines.</summary>
public enum Reservation
{
    /// <summary>Reserved for the order.</summary>
    Held,

    /// <summary>Sold to the customer; what he returns is the returns' business.</summary>
    Sold,

    /// <summary>Available again.</summary>
    Released,
}

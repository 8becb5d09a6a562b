namespace Shop.Domain.Payments;

/// <summary>What was captured for an order and what of it went back: never more than was captured.</summary>
public sealed record Payment
{
    public const int MaxRefunds = 100;

    /// <param name="id">Null exactly when nothing was to be paid.</param>
    /// <exception cref="ArgumentException">
    /// The captured amount is negative or does not go with the id, a refund is not positive or in another currency, two have one id,
    /// there are more than <see cref="MaxRefunds"/>, or they exceed what was captured.
    /// </exception>
    public Payment(PaymentId? id, Money captured, ValueList<Refund> refunds)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(captured.MinorUnits, nameof(captured));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(refunds.Count, MaxRefunds, nameof(refunds));
        if (id is null == captured.IsPositive)
        {
            throw new ArgumentException("A payment has an id unless nothing was to be paid.", nameof(id));
        }

        if (refunds.Any(refund => !refund.Amount.IsPositive) || refunds.DistinctBy(refund => refund.Id).Count() != refunds.Count)
        {
            throw new ArgumentException("A refund is above 0 and has an id of its own.", nameof(refunds));
        }

        var refunded = refunds.Aggregate(Money.Zero(captured.Currency), (sum, refund) => sum + refund.Amount);
        if (refunded > captured)
        {
            throw new ArgumentException("No more goes back than was captured.", nameof(refunds));
        }

        (Id, Captured, Refunds, Refunded) = (id, captured, refunds, refunded);
    }

    public PaymentId? Id { get; }

    public Money Captured { get; }

    /// <summary>In the order in which they were granted.</summary>
    public ValueList<Refund> Refunds { get; }

    public Money Refunded { get; }

    /// <summary>What can still be refunded.</summary>
    public Money Left => Captured - Refunded;

    /// <summary>All went back. Never so where nothing was paid.</summary>
    public bool IsFullyRefunded => Refunds.Count > 0 && !Left.IsPositive;

    public static Payment Of(PaymentId? id, Money captured) => new(id, captured, []);

    public bool Has(RefundId id) => Refunds.Any(refund => refund.Id == id);

    /// <returns>Refused: <see cref="Invalid"/> for the amount, <see cref="RefundIdTaken"/>, <see cref="RefundTooHigh"/>, <see cref="TooManyRefunds"/>.</returns>
    public Outcome<Payment> With(Refund refund) =>
        refund.Amount.Currency != Captured.Currency ? Invalid.Field("amount.currency", $"must be {Captured.Currency}, as it was paid in")
        : !refund.Amount.IsPositive ? Invalid.Field("amount.amount", "must be above 0")
        : Has(refund.Id) ? new RefundIdTaken(refund.Id)
        : refund.Amount > Left ? new RefundTooHigh(Left)
        : Refunds.Count == MaxRefunds ? new TooManyRefunds(MaxRefunds)
        : new Payment(Id, Captured, [.. Refunds, refund]);
}

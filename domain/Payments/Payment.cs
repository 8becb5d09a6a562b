namespace Shop.Domain.Payments;

/// <summary>The captured payment of an order and its refunds. The refunds never exceed the captured amount.</summary>
public sealed record Payment
{
    public const int MaxRefunds = 100;

    /// <param name="id">Null when <paramref name="captured"/> is 0, and only then.</param>
    /// <exception cref="ArgumentException">
    /// The captured amount is negative, there is an id without an amount or an amount without an id, a refund is not positive or in another
    /// currency, two refunds have the same id, there are more than <see cref="MaxRefunds"/> refunds, the refunds exceed the captured amount,
    /// or two disputes have the same id.
    /// </exception>
    public Payment(PaymentId? id, Money captured, ValueList<Refund> refunds, ValueList<Dispute>? disputes = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(captured.MinorUnits, nameof(captured));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(refunds.Count, MaxRefunds, nameof(refunds));
        Argument.Require(id is not null == captured.IsPositive, "A payment has an id exactly when its amount is above 0.");
        Argument.Require(
            refunds.All(refund => refund.Amount.IsPositive) && refunds.AreDistinctBy(refund => refund.Id),
            "Each refund is above 0 and has its own id.");
        var refunded = refunds.Select(refund => refund.Amount).Sum(captured.Currency);
        Argument.Require(refunded <= captured, "Refunds must not exceed the captured amount.");
        disputes ??= [];
        Argument.Require(disputes.AreDistinctBy(dispute => dispute.Id), "Each dispute has its own id.");
        (Id, Captured, Refunds, Refunded, Disputes) = (id, captured, refunds, refunded, disputes);
    }

    public PaymentId? Id { get; }

    public Money Captured { get; }

    /// <summary>The refunds, in the order in which they were granted.</summary>
    public ValueList<Refund> Refunds { get; }

    public Money Refunded { get; }

    /// <summary>The disputes, in the order in which they were reported.</summary>
    public ValueList<Dispute> Disputes { get; }

    /// <summary>The amount that can still be refunded.</summary>
    public Money Left => Captured - Refunded;

    /// <summary>Whether the whole amount is refunded; false when the amount is 0.</summary>
    public bool IsFullyRefunded => Refunds.Count > 0 && !Left.IsPositive;

    public static Payment Of(PaymentId? id, Money captured) => new(id, captured, []);

    public bool Has(RefundId id) => Refunds.Any(refund => refund.Id == id);

    /// <summary>Adds a refund.</summary>
    /// <returns>
    /// Refused: <see cref="Invalid"/> for the amount, <see cref="RefundIdTaken"/>, <see cref="PaymentDisputed"/>,
    /// <see cref="RefundTooHigh"/>, <see cref="TooManyRefunds"/>.
    /// </returns>
    public Outcome<Payment> With(Refund refund) =>
        refund.Amount.Currency != Captured.Currency
            ? Invalid.Field("amount.currency", $"must be {Captured.Currency}, the currency of the payment")
        : !refund.Amount.IsPositive ? Invalid.Field("amount.amount", "must be above 0")
        : Has(refund.Id) ? new RefundIdTaken(refund.Id)
        : Disputes.Any(dispute => dispute.Status != DisputeStatus.Won) ? new PaymentDisputed()
        : refund.Amount > Left ? new RefundTooHigh(Left)
        : Refunds.Count == MaxRefunds ? new TooManyRefunds(MaxRefunds)
        : new Payment(Id, Captured, [.. Refunds, refund], Disputes);

    /// <summary>Applies a report of the card processor about a dispute.</summary>
    /// <returns>The same payment when the report says nothing new.</returns>
    public Payment With(Dispute reported)
    {
        if (Disputes.FirstOrDefault(dispute => dispute.Id == reported.Id) is not { } known)
        {
            return new(Id, Captured, Refunds, [.. Disputes, reported]);
        }

        var after = known.After(reported.Status);
        return after == known
            ? this
            : new(Id, Captured, Refunds, Disputes.Select(dispute => dispute == known ? after : dispute).ToValueList());
    }
}

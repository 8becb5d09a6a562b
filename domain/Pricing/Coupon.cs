namespace Shop.Domain.Pricing;

/// <summary>
/// Something off for who knows its code. It is withdrawn and never deleted: an order that used it stays explainable, and its code is
/// never another coupon's.
/// </summary>
public sealed record Coupon
{
    /// <exception cref="ArgumentOutOfRangeException">It was updated before it was created, or the version is below 1.</exception>
    public Coupon(CouponCode code, CouponTerms terms, bool active, DateTimeOffset createdAt, DateTimeOffset updatedAt, long version)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(updatedAt, createdAt);
        ArgumentOutOfRangeException.ThrowIfLessThan(version, 1);
        (Code, Terms, Active, CreatedAt, UpdatedAt, Version) = (code, terms, active, createdAt, updatedAt, version);
    }

    public CouponCode Code { get; }

    public CouponTerms Terms { get; private init; }

    /// <summary>False once it is withdrawn.</summary>
    public bool Active { get; private init; }

    public DateTimeOffset CreatedAt { get; }

    /// <summary>Never before <see cref="CreatedAt"/>, whatever a skewed clock says.</summary>
    public DateTimeOffset UpdatedAt { get; private init; }

    /// <summary>1 when created, one more with each change.</summary>
    public long Version { get; private init; }

    public static Coupon Create(CouponCode code, CouponTerms terms, DateTimeOffset now) =>
        new(code, terms, active: true, createdAt: now, updatedAt: now, version: 1);

    /// <summary>The same again changes nothing. Uses of before count against new limits.</summary>
    public Coupon Edit(CouponTerms terms, bool active, DateTimeOffset now) =>
        terms == Terms && active == Active ? this : this with
        {
            Terms = terms,
            Active = active,
            UpdatedAt = now < UpdatedAt ? UpdatedAt : now,
            Version = Version + 1,
        };

    /// <summary>Again changes nothing.</summary>
    public Coupon Withdraw(DateTimeOffset now) => Edit(Terms, active: false, now);

    /// <summary>Whether it may be used once more now, whatever it is used on.</summary>
    /// <returns>Null, or <see cref="CouponWithdrawn"/>, <see cref="CouponNotYetValid"/>, <see cref="CouponExpired"/>,
    /// <see cref="CouponUsedUp"/> or <see cref="CouponUsedByYou"/>.</returns>
    public Refusal? MayBeUsed(CouponUses uses, DateTimeOffset now) =>
        !Active ? new CouponWithdrawn(Code)
        : now < Terms.ValidFrom ? new CouponNotYetValid(Code, Terms.ValidFrom)
        : now >= Terms.ValidUntil ? new CouponExpired(Code, Terms.ValidUntil.Value)
        : uses.ByUser >= Terms.MaxUsesPerUser ? new CouponUsedByYou(Code, Terms.MaxUsesPerUser.Value)
        : uses.Total >= Terms.MaxUses ? new CouponUsedUp(Code)
        : null;

    /// <summary>What it takes off each line: in all no more than the lines that it is for cost, none of it lost by rounding.</summary>
    /// <param name="subtotals">What each of the lines costs, in one currency.</param>
    /// <returns>Refused: as <see cref="MayBeUsed"/>, or <see cref="CouponNotForTheseProducts"/>,
    /// <see cref="CouponInAnotherCurrency"/> or <see cref="CouponMinimumNotMet"/>.</returns>
    internal Outcome<ValueList<Money>> Share(
        ValueList<QuoteLine> lines, ValueList<Money> subtotals, CouponUses uses, DateTimeOffset now)
    {
        var currency = subtotals[0].Currency;
        var weights = lines.Zip(subtotals, (line, subtotal) => Terms.IsFor(line.Category) ? subtotal.MinorUnits : 0).ToArray();
        var goods = new Money(weights.Sum(), currency);
        return MayBeUsed(uses, now) is { } refusal ? Outcome.Refuse<ValueList<Money>>(refusal)
            : !goods.IsPositive ? new CouponNotForTheseProducts(Code, Terms.Categories)
            : Terms.Currency is { } its && its != currency ? new CouponInAnotherCurrency(Code, its)
            : Terms.MinimumSpend is { } minimum && goods < minimum.Money ? new CouponMinimumNotMet(Code, minimum.Money)
            : Terms.Discount.On(goods).Allocate(weights);
    }
}

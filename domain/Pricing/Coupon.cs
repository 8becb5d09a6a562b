namespace Shop.Domain.Pricing;

/// <summary>
/// A discount for customers who enter its code. A coupon can be withdrawn, but it is never deleted: old orders remain explainable, and the
/// code is not used again.
/// </summary>
public sealed record Coupon
{
    /// <exception cref="ArgumentOutOfRangeException">
    /// <paramref name="updatedAt"/> is before <paramref name="createdAt"/>, or the version is below 1.
    /// </exception>
    public Coupon(CouponCode code, CouponTerms terms, bool active, DateTimeOffset createdAt, DateTimeOffset updatedAt, long version)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(updatedAt, createdAt);
        ArgumentOutOfRangeException.ThrowIfLessThan(version, 1);
        (Code, Terms, Active, CreatedAt, UpdatedAt, Version) = (code, terms, active, createdAt, updatedAt, version);
    }

    public CouponCode Code { get; }

    public CouponTerms Terms { get; private init; }

    /// <summary>False for a withdrawn coupon.</summary>
    public bool Active { get; private init; }

    public DateTimeOffset CreatedAt { get; }

    /// <summary>The time of the last change. It is not before <see cref="CreatedAt"/>, even when the clock is wrong.</summary>
    public DateTimeOffset UpdatedAt { get; private init; }

    /// <summary>The version: 1 for a new coupon; each change adds 1.</summary>
    public long Version { get; private init; }

    public static Coupon Create(CouponCode code, CouponTerms terms, DateTimeOffset now) =>
        new(code, terms, active: true, createdAt: now, updatedAt: now, version: 1);

    /// <summary>
    /// Replaces the terms. Setting the same terms again changes nothing. Uses before the edit count against the new limits.
    /// </summary>
    public Coupon Edit(CouponTerms terms, bool active, DateTimeOffset now) =>
        terms == Terms && active == Active ? this : this with
        {
            Terms = terms,
            Active = active,
            UpdatedAt = now.NotBefore(UpdatedAt),
            Version = Version + 1,
        };

    /// <summary>Withdraws the coupon. A withdrawn coupon does not change.</summary>
    public Coupon Withdraw(DateTimeOffset now) => Edit(Terms, active: false, now);

    /// <summary>Checks whether the coupon can be used now. The check does not depend on the products.</summary>
    /// <returns>
    /// Null, or <see cref="CouponWithdrawn"/>, <see cref="CouponNotYetValid"/>, <see cref="CouponExpired"/>, <see cref="CouponUsedUp"/> or
    /// <see cref="CouponUsedByYou"/>.
    /// </returns>
    public Refusal? MayBeUsed(CouponUses uses, DateTimeOffset now) =>
        !Active ? new CouponWithdrawn(Code)
        : now < Terms.ValidFrom ? new CouponNotYetValid(Code, Terms.ValidFrom)
        : now >= Terms.ValidUntil ? new CouponExpired(Code, Terms.ValidUntil.Value)
        : uses.ByUser >= Terms.MaxUsesPerUser ? new CouponUsedByYou(Code, Terms.MaxUsesPerUser.Value)
        : uses.Total >= Terms.MaxUses ? new CouponUsedUp(Code)
        : null;

    /// <summary>
    /// Calculates the discount of each line. The discounts add up exactly to the discount on the lines that the coupon applies to.
    /// </summary>
    /// <param name="subtotals">The subtotals of the lines, in one currency.</param>
    /// <returns>
    /// Refused: a refusal of <see cref="MayBeUsed"/>, or <see cref="CouponNotForTheseProducts"/>, <see cref="CouponInAnotherCurrency"/> or
    /// <see cref="CouponMinimumNotMet"/>.
    /// </returns>
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

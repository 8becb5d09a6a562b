namespace Shop.Domain.Pricing;

/// <summary>What a coupon does, as a client writes it, unchecked.</summary>
/// <param name="BasisPointsOff">This or <paramref name="AmountOff"/>.</param>
/// <param name="AmountOff">The API's <c>amountOff</c>; <paramref name="MinimumSpend"/> likewise.</param>
/// <param name="ValidUntil">Null for no end.</param>
/// <param name="MaxUses">Null for no limit; <paramref name="MaxUsesPerUser"/> likewise.</param>
/// <param name="Categories">Null or empty for all products.</param>
public sealed record CouponForm(
    long? BasisPointsOff = null,
    MoneyForm? AmountOff = null,
    DateTimeOffset? ValidFrom = null,
    DateTimeOffset? ValidUntil = null,
    MoneyForm? MinimumSpend = null,
    long? MaxUses = null,
    long? MaxUsesPerUser = null,
    ValueList<string>? Categories = null);

/// <param name="Amount">In minor units.</param>
public sealed record MoneyForm(long? Amount, string? Currency);

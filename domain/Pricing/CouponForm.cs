namespace Shop.Domain.Pricing;

/// <summary>The terms of a coupon as the client sent them. Exactly one of the two discounts is required.</summary>
/// <param name="BasisPointsOff">Null when <paramref name="AmountOff"/> is given.</param>
/// <param name="AmountOff">Null when <paramref name="BasisPointsOff"/> is given.</param>
/// <param name="ValidFrom">Required.</param>
/// <param name="ValidUntil">Null for no end.</param>
/// <param name="MinimumSpend">Null for no minimum.</param>
/// <param name="MaxUses">Null for no limit.</param>
/// <param name="MaxUsesPerUser">Null for no limit.</param>
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

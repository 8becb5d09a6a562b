using Shop.Domain.Pricing;

namespace Shop.Functions.Coupons;

/// <summary>A coupon as the API shows it to administrators.</summary>
/// <param name="Active">False once it is withdrawn.</param>
/// <param name="Uses">How often it was redeemed; only where one coupon is read.</param>
internal sealed record CouponView(
    string Code,
    int? BasisPointsOff,
    MoneyView? AmountOff,
    DateTimeOffset ValidFrom,
    DateTimeOffset? ValidUntil,
    MoneyView? MinimumSpend,
    int? MaxUses,
    int? MaxUsesPerUser,
    IReadOnlyList<string> Categories,
    bool Active,
    long? Uses,
    DateTimeOffset CreatedAt,
    DateTimeOffset UpdatedAt,
    long Version)
{
    public static CouponView Of(Coupon coupon) => Of(coupon, uses: null);

    public static CouponView Of(Coupon coupon, long? uses) => new(
        coupon.Code.Value,
        (coupon.Terms.Discount as PercentOff)?.BasisPoints,
        coupon.Terms.Discount is AmountOff off ? MoneyView.Of(off.Amount.Money) : null,
        coupon.Terms.ValidFrom,
        coupon.Terms.ValidUntil,
        coupon.Terms.MinimumSpend is { } minimum ? MoneyView.Of(minimum.Money) : null,
        coupon.Terms.MaxUses,
        coupon.Terms.MaxUsesPerUser,
        [.. coupon.Terms.Categories.Select(category => category.Value)],
        coupon.Active,
        uses,
        coupon.CreatedAt,
        coupon.UpdatedAt,
        coupon.Version);
}

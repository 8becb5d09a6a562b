using Shop.Domain.Pricing;

namespace Shop.Functions.Coupons;

/// <summary>A coupon.</summary>
/// <param name="Code"><inheritdoc cref="CouponCode"/>The code that customers enter, in capitals.</param>
/// <param name="BasisPointsOff"><inheritdoc cref="CouponTermsBody.BasisPointsOff"/></param>
/// <param name="AmountOff" example="null"><inheritdoc cref="CouponTermsBody.AmountOff"/></param>
/// <param name="ValidFrom"><inheritdoc cref="CouponTermsBody.ValidFrom"/></param>
/// <param name="ValidUntil"><inheritdoc cref="CouponTermsBody.ValidUntil"/></param>
/// <param name="MinimumSpend"><inheritdoc cref="CouponTermsBody.MinimumSpend"/></param>
/// <param name="MaxUses"><inheritdoc cref="CouponTermsBody.MaxUses"/></param>
/// <param name="MaxUsesPerUser"><inheritdoc cref="CouponTermsBody.MaxUsesPerUser"/></param>
/// <param name="Categories" example="[&quot;Books&quot;]">The categories that the coupon applies to; empty for all products.</param>
/// <param name="Active" example="true">False when the coupon is withdrawn.</param>
/// <param name="Uses" example="17">The number of times the coupon was used; only in the answer to a request for this coupon.</param>
/// <param name="CreatedAt"><inheritdoc cref="Fields.CreatedAt"/></param>
/// <param name="UpdatedAt"><inheritdoc cref="Fields.UpdatedAt"/></param>
/// <param name="Version"><inheritdoc cref="Fields.Version"/></param>
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

using Shop.Domain;
using Shop.Domain.Pricing;
using Shop.Domain.Products;

namespace Shop.Tests.Domain.Pricing;

/// <summary>Coupons for tests.</summary>
internal static class Coupons
{
    public static readonly CouponCode Code = CouponCode.Read("SAVE-10").Require();

    public static readonly CouponDiscount TenPercent = new PercentOff(1_000);

    public static readonly CouponForm Form = new(BasisPointsOff: 1_000, ValidFrom: Make.Now);

    public static CouponDiscount Off(long cents) => new AmountOff(new(Make.Usd(cents)));

    /// <summary>Valid for one day from <see cref="Make.Now"/>.</summary>
    public static CouponTerms Terms(
        CouponDiscount? discount = null, long? minimumCents = null, int? maxUses = null, int? maxUsesPerUser = null, params string[] categories) =>
        new(
            discount ?? TenPercent, Make.Now, Make.Now.AddDays(1), minimumCents is { } cents ? new(Make.Usd(cents)) : null,
            maxUses, maxUsesPerUser, categories.Select(category => Category.Read(category).Require()).ToValueList());

    public static Coupon Coupon(CouponTerms? terms = null) => Shop.Domain.Pricing.Coupon.Create(Code, terms ?? Terms(), Make.Now);

    public static OfferedCoupon Offered(CouponTerms? terms = null, CouponUses? uses = null) => new(Coupon(terms), uses ?? CouponUses.None);
}

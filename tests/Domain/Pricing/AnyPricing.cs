using FsCheck;
using FsCheck.Fluent;
using Shop.Domain;
using Shop.Domain.Pricing;
using Shop.Domain.Products;

namespace Shop.Tests.Domain.Pricing;

/// <summary>Generators of lines and coupons, including the limits of their values.</summary>
internal static class AnyPricing
{
    public static readonly Gen<Quantity> Quantity = Gen.Choose(1, Shop.Domain.Quantity.Max).Select(count => new Quantity(count));

    public static readonly Gen<Destination> Destination = Gen.Elements(
        new Destination("US", "CA"), new("US", "NY"), new("US", "OR"), new("US", "MO"), new("DE", null), new("FR", ""), new("FI", "Uusimaa"));

    public static readonly Gen<ShippingMethod> Method = Gen.Elements(Enum.GetValues<ShippingMethod>());

    /// <summary>All lines are in US dollars, and ten of them stay below the maximum total.</summary>
    public static readonly Gen<QuoteLine> Line =
        from cents in Gen.OneOf(Gen.Choose(1, 9), Gen.Choose(1, 90_000))
        from tiers in Tiers(cents)
        from category in Gen.Elements("Books", "Home", "Clothing")
        from taxClass in Gen.Elements(Enum.GetValues<TaxClass>())
        from grams in Gen.OneOf(Gen.Constant(0), Gen.Choose(0, Weight.MaxGrams))
        from quantity in Quantity
        from seed in Gen.Choose(0, 255)
        select new QuoteLine(
            Make.ProductId((byte)seed), ProductName.Read("Thing").Require(), Category.Read(category).Require(), null,
            new(Make.Usd(cents)), tiers, taxClass, new(grams), quantity);

    public static readonly Gen<ValueList<QuoteLine>> Lines =
        Gen.Choose(1, 10).SelectMany(count => Line.ArrayOf(count)).Select(lines => lines.ToValueList());

    public static readonly Gen<CouponDiscount> Discount = Gen.OneOf(
        Gen.OneOf(Gen.Choose(1, PercentOff.MaxBasisPoints), Gen.Constant(PercentOff.MaxBasisPoints))
            .Select(CouponDiscount (points) => new PercentOff(points)),
        Gen.OneOf(Gen.Choose(1, 500), Gen.Choose(1, 99_999_999)).Select(CouponDiscount (cents) => new AmountOff(new(Make.Usd(cents)))));

    /// <summary>A coupon that is valid at any time, for all products or for some categories.</summary>
    public static readonly Gen<OfferedCoupon> Coupon = Discount.Zip(
        Gen.Elements<string[]>([], ["Books"], ["Home", "Books"]),
        (discount, categories) => Coupons.Offered(Coupons.Terms(discount, categories: categories)));

    public static readonly Gen<(ValueList<QuoteLine> Lines, OfferedCoupon? Coupon, Destination To, ShippingMethod Method)> Cart =
        from lines in Lines
        from coupon in Gen.OneOf(Gen.Constant<OfferedCoupon?>(null), Coupon.Select(OfferedCoupon? (coupon) => coupon))
        from to in Destination
        from method in Method
        select (lines, coupon, to, method);

    private static Gen<QuantityTiers> Tiers(int cents) => Gen.Choose(0, Math.Min(QuantityTiers.MaxCount, cents - 1)).Zip(
        Gen.Choose(2, 9),
        (count, step) => QuantityTiers.Of(
            new(Make.Usd(cents)),
            Enumerable.Range(1, count).Select(i => new QuantityTier(new(i * step), new(Make.Usd(cents - i)))).ToValueList()).Require());
}

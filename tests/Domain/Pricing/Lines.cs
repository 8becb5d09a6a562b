using Shop.Domain;
using Shop.Domain.Pricing;
using Shop.Domain.Products;

namespace Shop.Tests.Domain.Pricing;

/// <summary>Lines to price. The default destination is Oregon, which has no sales tax.</summary>
internal static class Lines
{
    public static readonly Destination Oregon = new("US", "OR");

    public static readonly Destination California = new("US", "CA");

    public static readonly Destination Germany = new("DE", null);

    public static QuoteLine Line(
        long cents, int quantity = 1, string category = "Books", TaxClass taxClass = TaxClass.Standard, int grams = 0,
        Currency? currency = null, params (int From, long Cents)[] tiers)
    {
        var price = Of(cents);
        return new(
            Make.ProductId(), ProductName.Read("Thing").Require(), Category.Read(category).Require(), Make.Vendor.Id, price,
            QuantityTiers.Of(price, tiers.Select(tier => new QuantityTier(new(tier.From), Of(tier.Cents))).ToValueList()).Require(),
            taxClass, new(grams), new(quantity));

        Price Of(long amount) => new(new Money(amount, currency ?? Currency.Usd));
    }

    public static Outcome<Quote> Price(
        ValueList<QuoteLine> lines, OfferedCoupon? coupon = null, Destination? to = null, ShippingMethod method = ShippingMethod.Standard) =>
        Quote.Price(lines, coupon, to ?? Oregon, method, Make.Now);
}

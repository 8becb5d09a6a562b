using Shop.Domain;
using Shop.Domain.Pricing;
using Shop.Domain.Products;

namespace Shop.Tests.Domain.Pricing;

public sealed class PricingRefusalTests : RefusalTests
{
    private static readonly DateTimeOffset Elsewhere = Make.Now.ToOffset(TimeSpan.FromHours(5));

    public override IEnumerable<(Refusal Refusal, string Code, string Sentence)> Table =>
    [
        (new CouponExists(Coupons.Code), "coupon-exists", "A coupon with this code already exists."),
        (new CouponUnknown(), "coupon-unknown", "There is no coupon with this code."),
        (new CouponWithdrawn(Coupons.Code), "coupon-withdrawn", "This coupon is no longer valid."),
        (new CouponNotYetValid(Coupons.Code, Elsewhere), "coupon-not-yet-valid", "This coupon is valid from 2026-05-04 03:02 UTC."),
        (new CouponExpired(Coupons.Code, Elsewhere), "coupon-expired", "This coupon was valid until 2026-05-04 03:02 UTC."),
        (new CouponMinimumNotMet(Coupons.Code, Make.Usd(250)), "coupon-minimum-not-met",
            "This coupon requires a sum of at least 2.50 USD for the products that it applies to."),
        (new CouponUsedUp(Coupons.Code), "coupon-used-up", "This coupon has reached its maximum number of uses."),
        (new CouponUsedByYou(Coupons.Code, 1), "coupon-used-by-you", "You have already used this coupon."),
        (new CouponUsedByYou(Coupons.Code, 2), "coupon-used-by-you", "You have already used this coupon 2 times."),
        (new CouponNotForTheseProducts(Coupons.Code, Coupons.Terms(categories: ["Books", "Home"]).Categories),
            "coupon-not-for-these-products", "This coupon applies only to products in Books, Home."),
        (new CouponInAnotherCurrency(Coupons.Code, Currency.Usd), "coupon-in-another-currency",
            "This coupon applies only to products priced in USD."),
        (new NothingToPrice(), "nothing-to-price", "The cart has no products that can be bought."),
        (new MixedCurrencies([Currency.Eur, Currency.Usd]), "mixed-currencies",
            "Products priced in EUR and USD cannot be bought together; please place one order per currency."),
        (new CurrencyNotShipped(Currency.Usd), "currency-not-shipped", "Products priced in USD cannot be shipped."),
        (new DestinationNotServed(Lines.Oregon), "destination-not-served", "The shop does not deliver to this country or region."),
        (new TotalTooLow(Make.Usd(50)), "total-too-low", "The total of an order is 0 or at least 0.50 USD."),
        (new TotalTooHigh(Make.Usd(250)), "total-too-high", "The total of an order is at most 2.50 USD; please split the order."),
    ];

    [Fact]
    public void Each_refused_field_of_a_coupon_says_what_it_must_be()
    {
        Refuse.Saying("code is required.", CouponCode.Read(null));
        Refuse.Saying($"code must be {CouponCode.MinLength} to {CouponCode.MaxLength} letters A to Z, digits and hyphens.", CouponCode.Read("A"));
        Saying("basisPointsOff or amountOff is required.", form => form with { BasisPointsOff = null });
        Saying("basisPointsOff must not be given together with amountOff.", form => form with { AmountOff = new(1, "USD") });
        Saying($"basisPointsOff must be 1 to {PercentOff.MaxBasisPoints}.", form => form with { BasisPointsOff = 0 });
        Refuse.Saying("basisPointsOff is required.", PercentOff.Read(null));
        Saying("validFrom is required.", form => form with { ValidFrom = null });
        Saying("validUntil must be after validFrom.", form => form with { ValidUntil = form.ValidFrom });
        Saying("minimumSpend.amount is required.", form => form with { MinimumSpend = new(null, "USD") });
        Saying(
            "minimumSpend.currency must be the currency of amountOff.",
            form => form with { BasisPointsOff = null, AmountOff = new(1, "USD"), MinimumSpend = new(1, "EUR") });
        Saying($"maxUses must be 1 to {CouponTerms.MaxUsesLimit}.", form => form with { MaxUses = 0 });
        Saying($"maxUsesPerUser must be 1 to {CouponTerms.MaxUsesLimit}.", form => form with { MaxUsesPerUser = 0 });
        Saying(
            $"categories must be at most {CouponTerms.MaxCategories}.",
            form => form with { Categories = Enumerable.Repeat("Home", CouponTerms.MaxCategories + 1).ToValueList() });
        Saying($"categories[0] must be 1 to {Category.MaxLength} characters.", form => form with { Categories = [""] });
    }

    [Fact]
    public void Each_refused_field_of_a_product_says_what_it_must_be()
    {
        var price = new Price(Make.Usd(100));
        var tier = new QuantityTier(new Quantity(2), new Price(Make.Usd(99)));
        var many = Enumerable.Repeat(tier, QuantityTiers.MaxCount + 1).ToValueList();
        Refuse.Saying($"quantityTiers must be at most {QuantityTiers.MaxCount}.", QuantityTiers.Of(price, many));
        Refuse.Saying(
            "quantityTiers must be in the currency of the price.",
            QuantityTiers.Of(price, [tier with { Price = new Price(new Money(99, Currency.Eur)) }]));
        Refuse.Saying(
            "quantityTiers must start at 2 or more, and each must have a larger quantity and a lower price than the one before.",
            QuantityTiers.Of(price, [tier, tier]));
        Refuse.Saying($"weightGrams must be 0 to {Weight.MaxGrams}.", Weight.Read(-1));
    }

    [Fact]
    public void The_error_of_an_unknown_name_lists_the_valid_names()
    {
        Refuse.Saying("taxClass must be one of standard, reduced, exempt.", TaxClasses.Read(""));
        Refuse.Saying("shippingMethod must be one of standard, express.", ShippingMethods.Read(""));
        Refuse.Saying("taxes must be one of added, included.", TaxModes.Read(""));
    }

    private static void Saying(string message, Func<CouponForm, CouponForm> change) =>
        Refuse.Saying(message, CouponTerms.Read(change(Coupons.Form)));
}

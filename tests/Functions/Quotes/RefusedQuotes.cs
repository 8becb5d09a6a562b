using Shop.Domain.Pricing;
using Shop.Domain.Products;
using Shop.Domain.Users;
using Shop.Functions.Coupons;
using Shop.Functions.Products;
using Shop.Functions.Storage;
using Shop.Tests.Functions.Support;

namespace Shop.Tests.Functions.Quotes;

/// <summary>Every reason why a cart cannot be priced, for the routes that price it.</summary>
internal sealed class RefusedQuotes(TestTables tables, QuoteCustomer ada)
{
    private const string Elsewhere =
        """{"name":"Ada","line1":"1 Main St","city":"Toronto","region":"ON","postalCode":"M5V 2T6","country":"CA"}""";

    private static readonly DateTimeOffset Past = FixedTime.Noon.AddDays(-2);

    public static TheoryData<string> Codes { get; } =
    [
        "address-unknown", "coupon-unknown", "coupon-used-up", "coupon-used-by-you", "coupon-withdrawn", "coupon-not-yet-valid",
        "coupon-expired", "coupon-not-for-these-products", "coupon-in-another-currency", "coupon-minimum-not-met",
        "currency-not-shipped", "destination-not-served", "mixed-currencies", "nothing-to-price", "total-too-high", "total-too-low",
    ];

    /// <summary>Stores what leads to the refusal.</summary>
    /// <returns>The fields of the request, without the braces around them.</returns>
    public async Task<string> ArrangeAsync(string code)
    {
        switch (code)
        {
            case "nothing-to-price":
                break;
            case "currency-not-shipped":
                await ada.CartAsync((await ada.ProductAsync(1, 1_000, "AUD"), 1));
                break;
            default:
                await ada.CartAsync((await ProductAsync(code), code == "total-too-high" ? 2 : 1), (await ada.ProductAsync(2), 1));
                break;
        }

        return await FieldsAsync(code);
    }

    private async Task<string> FieldsAsync(string code)
    {
        switch (code)
        {
            case "address-unknown":
                return "\"addressId\":\"adr_00000000000000000000000000\"";
            case "destination-not-served":
                return $"\"shippingAddress\":{Elsewhere}";
            case "mixed-currencies":
                await SellInEurosAsync(2);
                break;
            case "coupon-used-up":
                await UseAsync(await ada.CouponAsync("CODE", maxUses: 1), "sub-2");
                break;
            case "coupon-used-by-you":
                await UseAsync(await ada.CouponAsync("CODE", maxUsesPerUser: 1), "sub-1");
                break;
            default:
                if (Terms(code) is { } terms)
                {
                    await ada.CouponAsync("CODE", terms, active: code != "coupon-withdrawn");
                }

                break;
        }

        var coupon = code.StartsWith("coupon", StringComparison.Ordinal) || code == "total-too-low" ? ",\"couponCode\":\"CODE\"" : "";
        return $"\"shippingAddress\":{QuoteCustomer.California}{coupon}";
    }

    private static CouponTerms? Terms(string code)
    {
        var tenPercent = new PercentOff(1_000);
        return code switch
        {
            "coupon-withdrawn" => new(tenPercent, Past, null, null, null, null, []),
            "coupon-not-yet-valid" => new(tenPercent, FixedTime.Noon.AddDays(1), null, null, null, null, []),
            "coupon-expired" => new(tenPercent, Past, Past.AddDays(1), null, null, null, []),
            "coupon-not-for-these-products" => new(tenPercent, Past, null, null, null, null, [Category.Read("Home").Require()]),
            "coupon-in-another-currency" => new(new AmountOff(Price.Read(500, "EUR").Require()), Past, null, null, null, null, []),
            "coupon-minimum-not-met" => new(tenPercent, Past, null, Price.Read(50_000, "USD").Require(), null, null, []),
            "total-too-low" => new(new PercentOff(9_999), Past, null, null, null, null, []),
            _ => null,
        };
    }

    private Task<Product> ProductAsync(string code) => code switch
    {
        "total-too-high" => ada.ProductAsync(1, Price.MaxMinorUnits),
        "total-too-low" => ada.ProductAsync(1, 100_000),
        _ => ada.ProductAsync(1),
    };

    private async Task SellInEurosAsync(int number)
    {
        var details = ProductDetails.Read(new($"Product {number}", "", 5, "EUR", "Books")).Require();
        var euros = Make.Product(number).Product.Edit(details, new(UserId.Parse("root"), Role.Admin), FixedTime.Noon);
        await tables.Dynamo.PutItemAsync(tables.Names[ShopTable.Products], ProductItem.Write(euros.Require()));
    }

    private async Task UseAsync(Coupon coupon, string user) =>
        Assert.True(await tables.TryWriteAsync(tables.New<RedemptionStore>().Redeem(coupon, UserId.Parse(user))));
}

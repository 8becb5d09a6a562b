using System.Text.Json;
using Shop.Domain.Pricing;
using Shop.Domain.Products;
using Shop.Domain.Users;
using Shop.Functions.Coupons;
using Shop.Functions.Products;
using Shop.Functions.Storage;
using Shop.Tests.Functions.Support;

namespace Shop.Tests.Functions.Quotes;

[Collection(DynamoDbTests.Name)]
public sealed class QuoteCartTests(DynamoDb dynamoDb) : IAsyncLifetime
{
    private TestTables tables = null!;
    private QuoteCustomer ada = null!;

    public async Task InitializeAsync() => ada = new(tables = await dynamoDb.TablesAsync());

    public Task DisposeAsync() => tables.DisposeAsync().AsTask();

    [Fact]
    public async Task A_quote_explains_every_amount_in_steps()
    {
        var product = await ada.ProductAsync(1);
        await ada.CartAsync((product, 3));
        await ada.CouponAsync();
        var quote = await ada.AskWithAsync("ten");
        Assert.Equal(200, quote.Status);
        Assert.Equal(
            (3_597, 360, 899, 235, 4_371),
            (Amount(quote, "subtotal"), Amount(quote, "discount"), Amount(quote, "shipping"), Amount(quote, "tax"), Amount(quote, "total")));
        Assert.Equal(("USD", "added", "standard", "TEN"), (quote["currency"], quote["taxes"], quote["shippingMethod"], quote["couponCode"]));
        var line = quote.Body.GetProperty("lines")[0];
        Assert.Equal(["list-price", "quantity-tier", "coupon", "tax-added"], Kinds(line));
        Assert.Equal(["shipping", "tax-added"], Kinds(quote.Body.GetProperty("delivery")));
        Assert.Equal(
            line.GetProperty("total").GetProperty("amount").GetInt64(),
            Steps(line).Sum(step => step.GetProperty("amount").GetProperty("amount").GetInt64()));
        Assert.Equal(0, quote.Body.GetProperty("notices").GetArrayLength());
    }

    [Fact]
    public async Task Uses_the_saved_address_in_the_request_or_the_default_address()
    {
        await ada.CartAsync((await ada.ProductAsync(1), 1));
        var id = await ada.AddressAsync("DE", "Bayern", "80331");
        Assert.Equal("included", (await ada.AskAsync("{}"))["taxes"]);
        Assert.Equal("included", (await ada.AskAsync($$"""{"addressId":"{{id}}","shippingMethod":"express"}"""))["taxes"]);
    }

    [Fact]
    public async Task Refuses_a_request_without_an_address_and_an_unknown_address()
    {
        await ada.CartAsync((await ada.ProductAsync(1), 1));
        Assert.Equal(["shippingAddress"], (await ada.AskAsync("{}")).Fields);
        Assert.Equal(404, (await ada.AskAsync("""{"addressId":"adr_00000000000000000000000000"}""")).Status);
    }

    [Fact]
    public async Task Carts_and_addresses_of_other_users_are_not_used()
    {
        await ada.CartAsync((await ada.ProductAsync(1), 1));
        var id = await ada.AddressAsync("DE", "Bayern", "80331");
        Assert.Equal(404, (await ada.AskAsync($$"""{"addressId":"{{id}}"}""", by: "sub-2")).Status);
        var other = await ada.AskAsync($$"""{"shippingAddress":{{QuoteCustomer.California}}}""", by: "sub-2");
        Assert.Equal((409, "urn:problem-type:shop:nothing-to-price"), (other.Status, other["type"]));
    }

    [Theory]
    [InlineData("""{"couponCode":"a b","addressId":"x","shippingMethod":"pigeon"}""", "addressId", "couponCode", "shippingMethod")]
    [InlineData("""{"shippingAddress":{"country":"US","region":"XX"}}""",
        "shippingAddress.city", "shippingAddress.line1", "shippingAddress.name", "shippingAddress.postalCode", "shippingAddress.region")]
    [InlineData("""{"addressId":"adr_00000000000000000000000000","shippingAddress":{}}""", "addressId")]
    [InlineData("""{"total":{"amount":1,"currency":"USD"}}""", "total")]
    public async Task The_error_names_every_invalid_field(string body, params string[] fields) =>
        Assert.Equal(fields, (await ada.AskAsync(body)).Fields.Order(StringComparer.Ordinal));

    [Fact]
    public async Task Leaves_out_retired_products_and_has_a_notice_for_each_change()
    {
        var (kept, retired, scarce) = (await ada.ProductAsync(1), await ada.ProductAsync(2), await ada.ProductAsync(3, stock: 1));
        await ada.CartAsync((kept, 1), (retired, 1), (scarce, 2));
        await tables.Dynamo.PutItemAsync(
            tables.Names[ShopTable.Products],
            ProductItem.Write(retired.Retire(new(UserId.Parse("root"), Role.Admin), FixedTime.Noon).Require()));
        var quote = await ada.AskWithAsync();
        Assert.Equal(
            [$"{kept.Id}", $"{scarce.Id}"],
            quote.Body.GetProperty("lines").EnumerateArray().Select(line => line.GetProperty("productId").GetString()));
        Assert.Equal(
            [($"{retired.Id}", "unavailable"), ($"{scarce.Id}", "short-of-stock")],
            quote.Body.GetProperty("notices").EnumerateArray().Select(notice =>
                (notice.GetProperty("productId").GetString()!, notice.GetProperty("notice").GetProperty("code").GetString()!)));
    }

    [Theory]
    [MemberData(nameof(RefusedQuotes.Codes), MemberType = typeof(RefusedQuotes))]
    public async Task Refuses_a_cart_that_cannot_be_priced(string code)
    {
        var fields = await new RefusedQuotes(tables, ada).ArrangeAsync(code);
        Assert.Equal($"urn:problem-type:shop:{code}", (await ada.AskAsync($"{{{fields}}}"))["type"]);
    }

    [Fact]
    public async Task A_coupon_that_another_customer_has_used_up_for_themselves_is_accepted()
    {
        await ada.CartAsync((await ada.ProductAsync(1), 1));
        var coupon = await ada.CouponAsync("YOURS", maxUsesPerUser: 1);
        Assert.True(await tables.TryWriteAsync(tables.New<RedemptionStore>().Redeem(coupon, UserId.Parse("sub-2"))));
        Assert.Equal(200, (await ada.AskWithAsync("YOURS")).Status);
    }

    private static long Amount(Answer quote, string name) => quote.Body.GetProperty(name).GetProperty("amount").GetInt64();

    private static List<JsonElement> Steps(JsonElement priced) => [.. priced.GetProperty("steps").EnumerateArray()];

    private static IEnumerable<string?> Kinds(JsonElement priced) => Steps(priced).Select(step => step.GetProperty("kind").GetString());
}

using System.Text.Json;
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
    private QuoteDesk desk = null!;

    public async Task InitializeAsync() => desk = new(tables = await dynamoDb.TablesAsync());

    public Task DisposeAsync() => tables.DisposeAsync().AsTask();

    [Fact]
    public async Task Explains_every_amount()
    {
        var product = await desk.ProductAsync(1);
        await desk.CartAsync((product, 3));
        await desk.CouponAsync();
        var quote = await desk.AskWithAsync("ten");
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
    public async Task Takes_the_saved_address_that_is_named_or_the_default()
    {
        await desk.CartAsync((await desk.ProductAsync(1), 1));
        var id = await desk.AddressAsync("DE", "Bayern", "80331");
        Assert.Equal("included", (await desk.AskAsync("{}"))["taxes"]);
        Assert.Equal("included", (await desk.AskAsync($$"""{"addressId":"{{id}}","shippingMethod":"express"}"""))["taxes"]);
    }

    [Fact]
    public async Task Needs_an_address()
    {
        await desk.CartAsync((await desk.ProductAsync(1), 1));
        Assert.Equal(["shippingAddress"], (await desk.AskAsync("{}")).Fields);
        Assert.Equal(404, (await desk.AskAsync("""{"addressId":"adr_00000000000000000000000000"}""")).Status);
    }

    [Fact]
    public async Task Nobody_sees_the_cart_or_the_address_of_another()
    {
        await desk.CartAsync((await desk.ProductAsync(1), 1));
        var id = await desk.AddressAsync("DE", "Bayern", "80331");
        Assert.Equal(404, (await desk.AskAsync($$"""{"addressId":"{{id}}"}""", by: "sub-2")).Status);
        var other = await desk.AskAsync($$"""{"shippingAddress":{{QuoteDesk.California}}}""", by: "sub-2");
        Assert.Equal((409, "urn:problem-type:shop:nothing-to-price"), (other.Status, other["type"]));
    }

    [Theory]
    [InlineData("""{"couponCode":"a b","addressId":"x","shippingMethod":"pigeon"}""", "addressId", "couponCode", "shippingMethod")]
    [InlineData("""{"shippingAddress":{"country":"US","region":"XX"}}""",
        "shippingAddress.city", "shippingAddress.line1", "shippingAddress.name", "shippingAddress.postalCode", "shippingAddress.region")]
    [InlineData("""{"addressId":"adr_00000000000000000000000000","shippingAddress":{}}""", "addressId")]
    [InlineData("""{"total":{"amount":1,"currency":"USD"}}""", "total")]
    public async Task Names_every_field_at_fault(string body, params string[] fields) =>
        Assert.Equal(fields, (await desk.AskAsync(body)).Fields.Order(StringComparer.Ordinal));

    [Fact]
    public async Task Refuses_a_coupon_that_is_not_there_or_used_up()
    {
        await desk.CartAsync((await desk.ProductAsync(1), 1));
        Assert.Equal("urn:problem-type:shop:coupon-unknown", (await desk.AskWithAsync("NONE"))["type"]);
        await UseAsync(await desk.CouponAsync("ONCE", maxUses: 1), "sub-2");
        Assert.Equal("urn:problem-type:shop:coupon-used-up", (await desk.AskWithAsync("ONCE"))["type"]);
        await UseAsync(await desk.CouponAsync("MINE", maxUsesPerUser: 1), "sub-1");
        Assert.Equal("urn:problem-type:shop:coupon-used-by-you", (await desk.AskWithAsync("MINE"))["type"]);
        await UseAsync(await desk.CouponAsync("YOURS", maxUsesPerUser: 1), "sub-2");
        Assert.Equal(200, (await desk.AskWithAsync("YOURS")).Status);
    }

    [Fact]
    public async Task Leaves_out_what_is_not_sold_any_more_and_says_what_has_changed()
    {
        var (kept, retired, scarce) = (await desk.ProductAsync(1), await desk.ProductAsync(2), await desk.ProductAsync(3, stock: 1));
        await desk.CartAsync((kept, 1), (retired, 1), (scarce, 2));
        await tables.Dynamo.PutItemAsync(
            tables.Names[ShopTable.Products],
            ProductItem.Write(retired.Retire(new(UserId.Parse("root"), Role.Admin), FixedTime.Noon).Require()));
        var quote = await desk.AskWithAsync();
        Assert.Equal(
            [$"{kept.Id}", $"{scarce.Id}"],
            quote.Body.GetProperty("lines").EnumerateArray().Select(line => line.GetProperty("productId").GetString()));
        Assert.Equal(
            [($"{retired.Id}", "unavailable"), ($"{scarce.Id}", "short-of-stock")],
            quote.Body.GetProperty("notices").EnumerateArray().Select(notice =>
                (notice.GetProperty("productId").GetString()!, notice.GetProperty("notice").GetProperty("code").GetString()!)));
    }

    [Fact]
    public async Task Refuses_what_cannot_be_priced_together_or_delivered()
    {
        var dollars = await desk.ProductAsync(1);
        await desk.CartAsync((dollars, 1), (await desk.ProductAsync(2), 1));
        Assert.Equal("urn:problem-type:shop:destination-not-served", (await desk.AskWithAsync(address: Elsewhere))["type"]);
        var details = ProductDetails.Read(new("Product 2", "", 5, "EUR", "Books")).Require();
        var euros = Make.Product(2).Product.Edit(details, new(UserId.Parse("root"), Role.Admin), FixedTime.Noon);
        await tables.Dynamo.PutItemAsync(tables.Names[ShopTable.Products], ProductItem.Write(euros.Require()));
        Assert.Equal("urn:problem-type:shop:mixed-currencies", (await desk.AskWithAsync())["type"]);
    }

    private const string Elsewhere =
        """{"name":"Ada","line1":"1 Main St","city":"Toronto","region":"ON","postalCode":"M5V 2T6","country":"CA"}""";

    private async Task UseAsync(Shop.Domain.Pricing.Coupon coupon, string user) =>
        Assert.True(await tables.Dynamo.TryWriteAsync(CancellationToken.None, [.. tables.New<Redemptions>().Redeem(coupon, UserId.Parse(user))]));

    private static long Amount(Answer quote, string name) => quote.Body.GetProperty(name).GetProperty("amount").GetInt64();

    private static List<JsonElement> Steps(JsonElement priced) => [.. priced.GetProperty("steps").EnumerateArray()];

    private static IEnumerable<string?> Kinds(JsonElement priced) => Steps(priced).Select(step => step.GetProperty("kind").GetString());
}

using System.Text.Json;
using Shop.Domain.Pricing;
using Shop.Domain.Users;
using Shop.Functions.Coupons;
using Shop.Functions.Orders;
using Shop.Functions.Storage;
using Shop.Tests.Functions.Quotes;
using Shop.Tests.Functions.Support;

namespace Shop.Tests.Functions.Orders;

[Collection(DynamoDbTests.Name)]
public sealed class PlaceOrderTests(DynamoDb dynamoDb) : IAsyncLifetime
{
    private TestTables tables = null!;
    private Buyer ada = null!;

    public async Task InitializeAsync() => ada = new(tables = await dynamoDb.TablesAsync());

    public Task DisposeAsync() => tables.DisposeAsync().AsTask();

    [Fact]
    public async Task An_order_reserves_its_stock_and_shows_the_amounts_of_the_quote()
    {
        var product = await ada.Quotes.ProductAsync(1);
        await ada.Quotes.CartAsync((product, 3));
        await ada.Quotes.CouponAsync();
        var quote = await ada.Quotes.AskWithAsync("TEN");

        var order = await ada.PlaceAsync("k-1", Buyer.Body(""","couponCode":"TEN" """));

        Assert.Equal(201, order.Status);
        Assert.Equal($"/v1/orders/{order["orderId"]}", order.Headers["Location"]);
        Assert.Equal(("CREATED", Buyer.Id, "TEN"), (order["status"], order["userId"], order["couponCode"]));
        string[] amounts = ["subtotal", "discount", "shipping", "tax", "total"];
        Assert.All(amounts, name => Assert.Equal(Amount(quote.Body, name), Amount(order.Body, name)));
        Assert.Equal((47, 3, 0), await ada.PiecesAsync(product));
        Assert.Equal(new CouponUses(1, 1), (await CouponAsync("TEN")).Uses);
    }

    [Fact]
    public async Task The_order_can_be_read_and_the_cart_keeps_its_lines_and_its_version()
    {
        await ada.Quotes.CartAsync((await ada.Quotes.ProductAsync(1), 2));
        var placed = await ada.PlaceAsync("k-1");

        var read = await ada.GetAsync(placed["orderId"]);

        Assert.Equal(placed.Body.GetRawText(), read.Body.GetRawText());
        var cart = await ada.CartAsync();
        Assert.Equal((1, 1), (cart.GetProperty("items").GetArrayLength(), cart.GetProperty("version").GetInt32()));
    }

    [Fact]
    public async Task A_request_without_an_idempotency_key_is_refused()
    {
        await ada.Quotes.CartAsync((await ada.Quotes.ProductAsync(1), 1));
        var answer = await Answer.OfAsync(tables.New<PlaceOrder>().Handle(
            Requests.Post("/orders", Buyer.Body()).By(Buyer.Id), new FakeContext()));
        Assert.Equal(400, answer.Status);
        Assert.Equal(["Idempotency-Key"], answer.Fields);
    }

    [Fact]
    public async Task A_retry_gets_the_first_answer_even_after_the_cart_has_changed()
    {
        var product = await ada.Quotes.ProductAsync(1);
        await ada.Quotes.CartAsync((product, 1));
        var first = await ada.PlaceAsync("k-1");
        await ada.SetAsync(product, 5);

        var replay = await ada.PlaceAsync("k-1");

        Assert.Equal((201, first.Body.GetRawText()), (replay.Status, replay.Body.GetRawText()));
        Assert.Equal("true", replay.Headers["Idempotent-Replayed"]);
    }

    [Fact]
    public async Task Too_little_stock_is_409_with_the_product_and_what_is_left()
    {
        var product = await ada.Quotes.ProductAsync(1, stock: 2);
        await ada.Quotes.CartAsync((product, 3));

        var refused = await ada.PlaceAsync("k-1");

        Assert.Equal((409, "urn:problem-type:shop:out-of-stock"), (refused.Status, refused["type"]));
        Assert.Equal(($"{product.Id}", 2), (refused["productId"], refused.Body.GetProperty("left").GetInt32()));
        Assert.Equal((2, 0, 0), await ada.PiecesAsync(product));
        Assert.Empty(await tables.RowsAsync(ShopTable.Orders));
    }

    [Fact]
    public async Task A_line_that_is_no_longer_sold_is_409_and_is_not_left_out()
    {
        var (kept, gone) = (await ada.Quotes.ProductAsync(1), await ada.Quotes.ProductAsync(2));
        await ada.Quotes.CartAsync((kept, 1), (gone, 1));
        var retired = gone.Retire(new(UserId.Parse("root"), Role.Admin), FixedTime.Noon.AddDays(2)).Require();
        await tables.SellAsync((retired, (await ada.StockAsync(gone)).Stock));

        var refused = await ada.PlaceAsync("k-1");

        Assert.Equal((409, "urn:problem-type:shop:product-retired", $"{gone.Id}"), (refused.Status, refused["type"], refused["productId"]));
        Assert.Equal((50, 0, 0), await ada.PiecesAsync(kept));
    }

    [Theory]
    [InlineData(""","cartVersion":7 """)]
    [InlineData(""","expectedTotal":{"amount":1,"currency":"USD"} """)]
    public async Task Another_cart_or_total_than_the_customer_saw_is_409_with_the_new_quote(string seen)
    {
        var product = await ada.Quotes.ProductAsync(1);
        await ada.Quotes.CartAsync((product, 1));
        var quote = await ada.Quotes.AskWithAsync();

        var refused = await ada.PlaceAsync("k-1", Buyer.Body(seen));

        Assert.Equal((409, "urn:problem-type:shop:quote-changed"), (refused.Status, refused["type"]));
        Assert.Equal(quote.Body.GetRawText(), refused.Body.GetProperty("current").GetRawText());
        Assert.Equal((50, 0, 0), await ada.PiecesAsync(product));
    }

    [Fact]
    public async Task The_cart_and_the_total_that_the_customer_saw_are_accepted()
    {
        await ada.Quotes.CartAsync((await ada.Quotes.ProductAsync(1), 1));
        var quote = (await ada.Quotes.AskWithAsync()).Body;
        var seen = $""","cartVersion":{quote.GetProperty("cartVersion")},"expectedTotal":{quote.GetProperty("total")}""";
        Assert.Equal(201, (await ada.PlaceAsync("k-1", Buyer.Body(seen))).Status);
    }

    [Fact]
    public async Task A_total_above_0_needs_a_payment_method()
    {
        await ada.Quotes.CartAsync((await ada.Quotes.ProductAsync(1), 1));
        var refused = await ada.PlaceAsync("k-1", $$"""{"shippingAddress":{{QuoteCustomer.California}}}""");
        Assert.Equal(400, refused.Status);
        Assert.Equal(["paymentMethodId"], refused.Fields);
    }

    [Theory]
    [InlineData("card_1")]
    [InlineData("pm_")]
    [InlineData("pm_ü")]
    public async Task An_invalid_payment_method_id_is_refused(string method)
    {
        var refused = await ada.PlaceAsync("k-1", $$"""{"paymentMethodId":"{{method}}"}""");
        Assert.Equal(["paymentMethodId"], refused.Fields);
    }

    [Theory]
    [MemberData(nameof(RefusedQuotes.Codes), MemberType = typeof(RefusedQuotes))]
    public async Task A_cart_that_cannot_be_priced_cannot_be_ordered(string code)
    {
        var fields = await new RefusedQuotes(tables, ada.Quotes).ArrangeAsync(code);
        Assert.Equal($"urn:problem-type:shop:{code}", (await ada.PlaceAsync("k-1", $"{{{fields}}}"))["type"]);
        Assert.Empty(await tables.RowsAsync(ShopTable.Orders));
    }

    private static string Amount(JsonElement body, string name) => body.GetProperty(name).GetRawText();

    private async Task<OfferedCoupon> CouponAsync(string code) => (await tables.New<RedemptionStore>().FindAsync(
        CouponCode.Read(code).Require(), UserId.Parse(Buyer.Id), CancellationToken.None))!;
}

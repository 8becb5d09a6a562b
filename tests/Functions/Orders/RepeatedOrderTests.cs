using Shop.Domain.Pricing;
using Shop.Domain.Users;
using Shop.Functions.Coupons;
using Shop.Functions.Storage;
using Shop.Tests.Functions.Support;

namespace Shop.Tests.Functions.Orders;

[Collection(DynamoDbTests.Name)]
public sealed class RepeatedOrderTests(DynamoDb dynamoDb) : IAsyncLifetime
{
    private TestTables tables = null!;
    private Buyer ada = null!;

    public async Task InitializeAsync() => ada = new(tables = await dynamoDb.TablesAsync());

    public Task DisposeAsync() => tables.DisposeAsync().AsTask();

    [Fact]
    public async Task Twenty_identical_requests_at_once_place_one_order_and_get_the_same_answer()
    {
        var product = await ada.Quotes.ProductAsync(1);
        await ada.Quotes.CartAsync((product, 2));

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => ada.PlaceAsync("k-1")));

        Assert.All(answers, answer => Assert.Equal(201, answer.Status));
        Assert.Single(answers.Select(answer => answer.Body.GetRawText()).Distinct());
        Assert.Single(await tables.RowsAsync(ShopTable.Orders));
        Assert.Equal((48, 2, 0), await ada.PiecesAsync(product));
    }

    [Fact]
    public async Task The_same_key_with_another_body_is_422_and_changes_nothing()
    {
        var product = await ada.Quotes.ProductAsync(1);
        await ada.Quotes.CartAsync((product, 1));
        await ada.PlaceAsync("k-1");

        var again = await ada.PlaceAsync("k-1", Buyer.Body(""","shippingMethod":"express" """));

        Assert.Equal(422, again.Status);
        Assert.Equal((49, 1, 0), await ada.PiecesAsync(product));
    }

    [Fact]
    public async Task Another_key_for_the_same_cart_is_409_with_the_order_until_the_cart_changes()
    {
        var product = await ada.Quotes.ProductAsync(1);
        await ada.Quotes.CartAsync((product, 1));
        var first = await ada.PlaceAsync("k-1");

        var second = await ada.PlaceAsync("k-2");

        Assert.Equal((409, "urn:problem-type:shop:order-open", first["orderId"]), (second.Status, second["type"], second["orderId"]));
        Assert.Equal((49, 1, 0), await ada.PiecesAsync(product));
        await ada.SetAsync(product, 2);
        Assert.Equal(201, (await ada.PlaceAsync("k-3")).Status);
        Assert.Equal((47, 3, 0), await ada.PiecesAsync(product));
    }

    [Fact]
    public async Task Two_tabs_with_different_keys_at_once_place_one_order()
    {
        var product = await ada.Quotes.ProductAsync(1);
        await ada.Quotes.CartAsync((product, 1));

        var answers = await Task.WhenAll(ada.PlaceAsync("k-1"), ada.PlaceAsync("k-2"));

        Assert.Equal([201, 409], answers.Select(answer => answer.Status).Order());
        Assert.Equal((49, 1, 0), await ada.PiecesAsync(product));
    }

    [Fact]
    public async Task After_a_cancelled_order_the_same_cart_can_be_ordered_again()
    {
        var product = await ada.Quotes.ProductAsync(1);
        await ada.Quotes.CartAsync((product, 1));
        var first = await ada.PlaceAsync("k-1");
        await ada.CancelAsync(first["orderId"]);

        Assert.Equal(201, (await ada.PlaceAsync("k-2")).Status);
        Assert.Equal((49, 1, 0), await ada.PiecesAsync(product));
    }

    [Fact]
    public async Task Of_64_buyers_of_a_product_with_10_pieces_exactly_10_get_it()
    {
        var product = await ada.Quotes.ProductAsync(1, stock: 10);
        var buyers = Enumerable.Range(0, 64).Select(number => $"buyer-{number}").ToList();
        await Task.WhenAll(buyers.Select(async buyer => Assert.Equal(200, (await ada.SetAsync(product, 1, buyer)).Status)));

        var answers = await Task.WhenAll(buyers.Select(buyer => ada.PlaceAsync("k-1", by: buyer)));

        Assert.Equal((10, 54), (answers.Count(answer => answer.Status == 201), answers.Count(answer => answer.Status == 409)));
        Assert.Equal((0, 10, 0), await ada.PiecesAsync(product));
        Assert.Equal(10, (await tables.RowsAsync(ShopTable.Orders)).Count);
    }

    [Fact]
    public async Task The_last_use_of_a_coupon_goes_to_one_order()
    {
        var product = await ada.Quotes.ProductAsync(1);
        await ada.Quotes.CouponAsync("ONCE", maxUses: 1);
        await Task.WhenAll(ada.SetAsync(product, 1), ada.SetAsync(product, 1, "sub-2"));
        var body = Buyer.Body(""","couponCode":"ONCE" """);

        var answers = await Task.WhenAll(ada.PlaceAsync("k-1", body), ada.PlaceAsync("k-1", body, "sub-2"));

        Assert.Equal([201, 409], answers.Select(answer => answer.Status).Order());
        Assert.Equal((49, 1, 0), await ada.PiecesAsync(product));
        Assert.Equal(1, (await CouponAsync("ONCE")).Uses.Total);
    }

    private async Task<OfferedCoupon> CouponAsync(string code) => (await tables.New<RedemptionStore>().FindAsync(
        CouponCode.Read(code).Require(), UserId.Parse(Buyer.Id), CancellationToken.None))!;
}

using Shop.Functions.Products;
using Shop.Tests.Functions.Support;

namespace Shop.Tests.Functions.Quotes;

[Collection(DynamoDbTests.Name)]
public sealed class QuoteCapacityTests(DynamoDb dynamoDb) : IAsyncLifetime
{
    private TestTables tables = null!;
    private QuoteDesk desk = null!;

    public async Task InitializeAsync() => desk = new(tables = await dynamoDb.TablesAsync());

    public Task DisposeAsync() => tables.DisposeAsync().AsTask();

    [Theory]
    [InlineData(1)]
    [InlineData(40)]
    public async Task Takes_two_requests_and_one_unit_a_line_however_large_the_cart(int lines)
    {
        var cart = new List<(Shop.Domain.Products.Product, int)>();
        for (var number = 1; number <= lines; number++)
        {
            cart.Add((await desk.ProductAsync(number), 1));
        }

        await desk.CartAsync([.. cart]);
        await desk.AddressAsync("US", "CA", "93650");
        Assert.Equal((2, 1 + 0.5 + lines), await CostAsync("{}"));
    }

    [Fact]
    public async Task A_coupon_that_was_never_used_takes_no_request_more()
    {
        await desk.CartAsync((await desk.ProductAsync(1), 1));
        await desk.CouponAsync();
        await desk.AddressAsync("US", "CA", "93650");
        Assert.Equal((2, 1 + 0.5 + 0.5 + 1), await CostAsync("""{"couponCode":"TEN"}"""));
    }

    [Fact]
    public async Task Costs_the_same_however_many_products_the_shop_sells()
    {
        await desk.CartAsync((await desk.ProductAsync(1), 1));
        await desk.AddressAsync("US", "CA", "93650");
        var few = await CostAsync("{}");
        var store = tables.New<ProductStore>();
        for (var number = 2; number <= 200; number++)
        {
            var (product, stock) = Make.Product(number);
            Assert.True(await store.CreateAsync(product, stock, CancellationToken.None));
        }

        Assert.Equal(few, await CostAsync("{}"));
    }

    private async Task<(int Requests, double Units)> CostAsync(string body)
    {
        var cost = await tables.Dynamo.CostAsync(async () => Assert.Equal(200, (await desk.AskAsync(body)).Status));
        return (cost.Requests, cost.ReadUnits);
    }
}

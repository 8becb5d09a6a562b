using Shop.Functions.Products;
using Shop.Tests.Functions.Support;

namespace Shop.Tests.Functions.Quotes;

[Collection(DynamoDbTests.Name)]
public sealed class QuoteCapacityTests(DynamoDb dynamoDb) : IAsyncLifetime
{
    private TestTables tables = null!;
    private QuoteDesk desk = null!;

    public async Task InitializeAsync() => desk = new(tables = await dynamoDb.Tables());

    public Task DisposeAsync() => tables.DisposeAsync().AsTask();

    [Theory]
    [InlineData(1)]
    [InlineData(40)]
    public async Task Takes_two_requests_and_one_unit_a_line_however_large_the_cart(int lines)
    {
        var cart = new List<(Shop.Domain.Products.Product, int)>();
        for (var number = 1; number <= lines; number++)
        {
            cart.Add((await desk.Product(number), 1));
        }

        await desk.Cart([.. cart]);
        await desk.Address("US", "CA", "93650");
        Assert.Equal((2, 1 + 0.5 + lines), await Cost("{}"));
    }

    [Fact]
    public async Task A_coupon_that_was_never_used_takes_no_request_more()
    {
        await desk.Cart((await desk.Product(1), 1));
        await desk.Coupon();
        await desk.Address("US", "CA", "93650");
        Assert.Equal((2, 1 + 0.5 + 0.5 + 1), await Cost("""{"couponCode":"TEN"}"""));
    }

    [Fact]
    public async Task Costs_the_same_however_many_products_the_shop_sells()
    {
        await desk.Cart((await desk.Product(1), 1));
        await desk.Address("US", "CA", "93650");
        var few = await Cost("{}");
        var store = tables.New<ProductStore>();
        for (var number = 2; number <= 200; number++)
        {
            var (product, stock) = Make.Product(number);
            Assert.True(await store.Create(product, stock, CancellationToken.None));
        }

        Assert.Equal(few, await Cost("{}"));
    }

    private async Task<(int Requests, double Units)> Cost(string body)
    {
        var cost = await tables.Dynamo.Cost(async () => Assert.Equal(200, (await desk.Ask(body)).Status));
        return (cost.Requests, cost.ReadUnits);
    }
}

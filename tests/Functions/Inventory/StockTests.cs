using Shop.Functions.Storage;
using Shop.Tests.Functions.Support;

namespace Shop.Tests.Functions.Inventory;

[Collection(DynamoDbTests.Name)]
public sealed class StockTests(DynamoDb dynamoDb) : IAsyncLifetime
{
    private StockRoutes routes = null!;

    public async Task InitializeAsync() => routes = await StockRoutes.OfAsync(dynamoDb);

    public Task DisposeAsync() => routes.Tables.DisposeAsync().AsTask();

    [Fact]
    public async Task Shows_the_available_reserved_and_sold_pieces() => Assert.Equal(
        $$"""{"productId":"{{routes.ProductId}}","available":10,"reserved":0,"sold":0,"lowStockThreshold":5,"isLow":false,"version":1}""",
        (await routes.ReadAsync()).Body.GetRawText());

    [Fact]
    public async Task A_threshold_based_on_an_old_version_is_refused_with_the_current_stock()
    {
        var set = await routes.SetLowStockAsync("""{"lowStockThreshold":10,"version":1}""");
        Assert.Equal((200, 10, true), (set.Status, set.Body.GetProperty("lowStockThreshold").GetInt32(), set.Body.GetProperty("isLow").GetBoolean()));
        var stale = await routes.SetLowStockAsync("""{"lowStockThreshold":3,"version":1}""");
        Assert.Equal((409, "urn:problem-type:shop:edit-conflict"), (stale.Status, stale["type"]));
        Assert.Equal(set.Body.GetRawText(), stale.Body.GetProperty("current").GetRawText());
        Assert.Equal(200, (await routes.SetLowStockAsync("""{"lowStockThreshold":10}""")).Status);
        Assert.Equal(["lowStockThreshold"], (await routes.SetLowStockAsync("""{"lowStockThreshold":-1}""")).Fields);
        Assert.Equal("update", Assert.Single(await routes.Tables.RowsAsync(ShopTable.AuditLog))["action"].S);
    }

    [Fact]
    public async Task A_threshold_based_on_an_old_version_is_refused_also_when_it_would_change_nothing()
    {
        var set = await routes.SetLowStockAsync("""{"lowStockThreshold":10}""");
        var stale = await routes.SetLowStockAsync("""{"lowStockThreshold":10,"version":1}""");
        Assert.Equal((409, "urn:problem-type:shop:edit-conflict"), (stale.Status, stale["type"]));
        Assert.Equal(set.Body.GetRawText(), stale.Body.GetProperty("current").GetRawText());
    }

    [Fact]
    public async Task Another_vendor_cannot_read_or_change_the_stock_and_an_administrator_can()
    {
        foreach (var attempt in new[]
        {
            routes.ReadAsync("vendor-2"),
            routes.RestockAsync("""{"quantity":5}""", "vendor-2"),
            routes.AdjustAsync("""{"delta":5,"reason":"found"}""", "vendor-2"),
            routes.SetLowStockAsync("""{"lowStockThreshold":1}""", "vendor-2"),
            routes.SetLowStockAsync("""{"lowStockThreshold":1,"version":7}""", "vendor-2"),
        })
        {
            var answer = await attempt;
            Assert.Equal((403, "urn:problem-type:shop:not-your-product"), (answer.Status, answer["type"]));
            Assert.False(answer.Body.TryGetProperty("current", out _));
        }

        Assert.Equal(200, (await routes.RestockAsync("""{"quantity":5}""", "root", "admin")).Status);
        Assert.Equal(15, (await routes.ReadAsync()).Body.GetProperty("available").GetInt32());
    }

    [Fact]
    public async Task A_customer_cannot_read_the_stock() => Assert.Equal(403, (await routes.ReadAsync("ada", groups: null)).Status);

    [Theory]
    [InlineData("prd_00000000000000000000000000")]
    [InlineData("nonsense")]
    public async Task Answers_404_for_an_unknown_product(string id)
    {
        Assert.Equal(404, (await routes.ReadAsync(id: id)).Status);
        Assert.Equal(404, (await routes.RestockAsync("""{"quantity":5}""", id: id)).Status);
        Assert.Equal(404, (await routes.AdjustAsync("""{"delta":5,"reason":"found"}""", id: id)).Status);
        Assert.Equal(404, (await routes.SetLowStockAsync("""{"lowStockThreshold":1}""", id: id)).Status);
    }

    [Fact]
    public async Task A_read_uses_one_request_and_one_unit()
    {
        var (requests, units) = (routes.Tables.Dynamo.Requests, routes.Tables.Dynamo.ReadUnits);
        await routes.ReadAsync();
        Assert.Equal((1, 1.0), (routes.Tables.Dynamo.Requests - requests, routes.Tables.Dynamo.ReadUnits - units));
    }
}

using System.Text.Json;
using Shop.Functions.Inventory;
using Shop.Tests.Functions.Support;

namespace Shop.Tests.Functions.Inventory;

[Collection(DynamoDbTests.Name)]
public sealed class LowStockTests(DynamoDb dynamoDb) : IAsyncLifetime
{
    private TestTables tables = null!;

    /// <summary>The products 1 to 9 have as many pieces as their number.</summary>
    public async Task InitializeAsync()
    {
        tables = await dynamoDb.TablesAsync();
        await tables.SellAsync(
            Enumerable.Range(1, 9).Select(number => Make.Product(number, stock: number, vendor: $"vendor-{number % 2}")));
    }

    public Task DisposeAsync() => tables.DisposeAsync().AsTask();

    [Fact]
    public async Task Lists_the_stocks_at_or_below_the_threshold_of_all_vendors_the_fewest_pieces_first()
    {
        var items = Items(await ListAsync("admin", ("low", "true")));
        Assert.Equal([1, 2, 3, 4, 5], items.Select(Available));
        Assert.All(items, item => Assert.True(item.GetProperty("isLow").GetBoolean()));
    }

    [Fact]
    public async Task The_list_is_read_page_by_page_with_one_request_each()
    {
        var first = await ListAsync("admin", ("low", "true"), ("limit", "3"));
        var (requests, _, _) = await tables.Dynamo.CostAsync(async () =>
        {
            var rest = await ListAsync("admin", ("low", "true"), ("limit", "3"), ("cursor", first["nextCursor"]));
            Assert.Equal([4, 5], Items(rest).Select(Available));
        });
        Assert.Equal([1, 2, 3], Items(first).Select(Available));
        Assert.Equal(1, requests);
    }

    [Theory]
    [InlineData("false")]
    [InlineData("TRUE")]
    [InlineData("")]
    public async Task Any_other_value_of_low_is_refused(string low)
    {
        var answer = await ListAsync("admin", ("low", low));
        Assert.Equal((400, "low"), (answer.Status, Assert.Single(answer.Fields)));
    }

    [Fact]
    public async Task The_parameter_low_is_required() => Assert.Equal(["low"], (await ListAsync("admin")).Fields);

    [Theory]
    [InlineData(null)]
    [InlineData("vendor")]
    public async Task Only_administrators_list_low_stock(string? group) =>
        Assert.Equal(403, (await ListAsync(group, ("low", "true"))).Status);

    private static int Available(JsonElement stock) => stock.GetProperty("available").GetInt32();

    private static List<JsonElement> Items(Answer answer) => [.. answer.Body.GetProperty("items").EnumerateArray()];

    private Task<Answer> ListAsync(string? group, params (string, string)[] query) => Answer.OfAsync(
        tables.New<ListLowStock>().Handle(Requests.Get("/inventory", query).By("reader", group), new FakeContext()));
}

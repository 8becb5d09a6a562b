using System.Text.Json;
using Amazon.Lambda.Annotations.APIGateway;
using Amazon.Lambda.APIGatewayEvents;
using Amazon.Lambda.Core;
using Shop.Domain.Products;
using Shop.Functions.Inventory;
using Shop.Functions.Products;
using Shop.Functions.Storage;
using Shop.Tests.Functions.Support;

namespace Shop.Tests.Functions.Inventory;

[Collection(DynamoDbTests.Name)]
public sealed class StockTests(DynamoDb dynamoDb) : IAsyncLifetime
{
    private readonly (Product Product, Domain.Inventory.Stock Stock) lamp = Make.Product(1, stock: 10);
    private TestTables tables = null!;

    public async Task InitializeAsync()
    {
        tables = await dynamoDb.TablesAsync();
        await tables.New<ProductStore>().CreateAsync(lamp.Product, lamp.Stock, CancellationToken.None);
    }

    public Task DisposeAsync() => tables.DisposeAsync().AsTask();

    [Fact]
    public async Task Shows_where_the_pieces_are() => Assert.Equal(
        $$"""{"productId":"{{lamp.Product.Id}}","available":10,"reserved":0,"sold":0,"lowStockThreshold":5,"isLow":false,"version":1}""",
        (await ReadAsync()).Body.GetRawText());

    [Fact]
    public async Task Restocks_and_adjusts_with_a_reason_that_is_logged()
    {
        Assert.Equal((200, 15), Available(await RestockAsync("""{"quantity":5,"note":"delivery 7"}""")));
        Assert.Equal((200, 3), Available(await AdjustAsync("""{"delta":-12,"reason":"damaged"}""")));
        Assert.True((await ReadAsync()).Body.GetProperty("isLow").GetBoolean());
        var log = (await tables.RowsAsync(ShopTable.AuditLog)).OrderByDescending(row => row["action"].S).ToList();
        Assert.Equal(["restock", "adjust"], log.Select(row => row["action"].S));
        Assert.All(log, row => Assert.Equal(("vendor-1", $"inventory/{lamp.Product.Id}"), (row["userId"].S, row["entity"].S)));
        Assert.Equal([(5, null, "delivery 7"), (-12, "damaged", null)], log.Select(Moved));
        Assert.Equal([10, 15], log.Select(row => JsonDocument.Parse(row["before"].S).RootElement.GetProperty("available").GetInt32()));
    }

    [Fact]
    public async Task A_retry_under_the_same_key_counts_once()
    {
        const string Body = """{"quantity":5}""";
        var first = await RestockAsync(Body, key: "key-1");
        var again = await RestockAsync(Body, key: "key-1");
        Assert.Equal(first.Body.GetRawText(), again.Body.GetRawText());
        Assert.Equal("true", again.Headers["Idempotent-Replayed"]);
        Assert.Equal(422, (await RestockAsync("""{"quantity":6}""", key: "key-1")).Status);
        Assert.Equal((200, 15), Available(await ReadAsync()));
        Assert.Single(await tables.RowsAsync(ShopTable.AuditLog));
    }

    [Fact]
    public async Task The_same_key_sent_many_times_at_once_counts_once()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => RestockAsync("""{"quantity":5}""", key: "key-1")));
        Assert.All(answers, answer => Assert.Equal((200, 15), Available(answer)));
        Assert.Equal((200, 15), Available(await ReadAsync()));
    }

    [Fact]
    public async Task Restocks_that_meet_count_each_or_are_told_to_try_again()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(i => RestockAsync($$"""{"quantity":{{i + 1}}}""")));
        Assert.All(answers, answer => Assert.True(answer.Status is 200 or 503, $"{answer.Status}"));
        var counted = answers.Select((answer, i) => answer.Status == 200 ? i + 1 : 0).Sum();
        Assert.Equal((200, 10 + counted), Available(await ReadAsync()));
        Assert.Equal(counted, (await tables.RowsAsync(ShopTable.AuditLog)).Sum(row => Moved(row).Gained));
    }

    [Fact]
    public async Task Two_restocks_that_meet_both_count()
    {
        var answers = await Task.WhenAll(RestockAsync("""{"quantity":1}"""), RestockAsync("""{"quantity":2}"""));
        Assert.All(answers, answer => Assert.Equal(200, answer.Status));
        Assert.Equal((200, 13), Available(await ReadAsync()));
    }

    [Fact]
    public async Task Takes_away_no_more_than_there_is()
    {
        var answer = await AdjustAsync("""{"delta":-11,"reason":"lost"}""");
        Assert.Equal((409, "urn:problem-type:shop:out-of-stock"), (answer.Status, answer["type"]));
        Assert.Empty(await tables.RowsAsync(ShopTable.AuditLog));
    }

    [Theory]
    [InlineData("""{}""", "delta reason")]
    [InlineData("""{"delta":0,"reason":"counted"}""", "delta")]
    [InlineData("""{"delta":5,"reason":"damaged"}""", "delta")]
    [InlineData("""{"delta":5,"reason":"stolen"}""", "reason")]
    [InlineData("""{"delta":5,"reason":"found","note":""}""", "note")]
    [InlineData("""{"delta":5,"reason":"found","by":"me"}""", "by")]
    public async Task Names_what_is_wrong_in_an_adjustment(string body, string fields) =>
        Assert.Equal(fields.Split(' '), (await AdjustAsync(body)).Fields);

    [Theory]
    [InlineData("""{}""")]
    [InlineData("""{"quantity":0}""")]
    [InlineData("""{"quantity":1000001}""")]
    public async Task Names_what_is_wrong_in_a_restock(string body) => Assert.Equal(["quantity"], (await RestockAsync(body)).Fields);

    [Fact]
    public async Task The_threshold_is_set_for_whoever_has_read_the_stock()
    {
        var set = await SetLowStockAsync("""{"lowStockThreshold":10,"version":1}""");
        Assert.Equal((200, 10, true), (set.Status, set.Body.GetProperty("lowStockThreshold").GetInt32(), set.Body.GetProperty("isLow").GetBoolean()));
        Assert.Equal(409, (await SetLowStockAsync("""{"lowStockThreshold":3,"version":1}""")).Status);
        Assert.Equal(200, (await SetLowStockAsync("""{"lowStockThreshold":10}""")).Status);
        Assert.Equal(["lowStockThreshold"], (await SetLowStockAsync("""{"lowStockThreshold":-1}""")).Fields);
        Assert.Equal("update", Assert.Single(await tables.RowsAsync(ShopTable.AuditLog))["action"].S);
    }

    [Fact]
    public async Task Another_vendor_sees_and_changes_nothing_of_it_and_an_administrator_may()
    {
        foreach (var attempt in new[]
        {
            ReadAsync("vendor-2"), RestockAsync("""{"quantity":5}""", "vendor-2"), AdjustAsync("""{"delta":5,"reason":"found"}""", "vendor-2"),
            SetLowStockAsync("""{"lowStockThreshold":1}""", "vendor-2"),
        })
        {
            var answer = await attempt;
            Assert.Equal((403, "urn:problem-type:shop:not-your-product"), (answer.Status, answer["type"]));
        }

        Assert.Equal((200, 15), Available(await RestockAsync("""{"quantity":5}""", "root", "admin")));
    }

    [Fact]
    public async Task A_customer_is_not_let_in() => Assert.Equal(403, (await ReadAsync("ada", groups: null)).Status);

    [Theory]
    [InlineData("prd_00000000000000000000000000")]
    [InlineData("nonsense")]
    public async Task There_is_no_stock_of_another_product(string id)
    {
        Assert.Equal(404, (await ReadAsync(id: id)).Status);
        Assert.Equal(404, (await RestockAsync("""{"quantity":5}""", id: id)).Status);
    }

    [Fact]
    public async Task Reads_with_one_request_and_one_unit()
    {
        var (requests, units) = (tables.Dynamo.Requests, tables.Dynamo.ReadUnits);
        await ReadAsync();
        Assert.Equal((1, 1.0), (tables.Dynamo.Requests - requests, tables.Dynamo.ReadUnits - units));
    }

    private Task<Answer> ReadAsync(string by = "vendor-1", string? groups = "vendor", string? id = null) =>
        AskAsync(tables.New<GetStock>().Handle, Requests.Get("/inventory/x"), by, groups, id);

    private Task<Answer> RestockAsync(string body, string by = "vendor-1", string groups = "vendor", string? key = null, string? id = null)
    {
        var request = Requests.Post("/inventory/x/restock", body);
        return AskAsync(tables.New<RestockProduct>(new FixedTime(FixedTime.Noon)).Handle, key is null ? request : request.Keyed(key), by, groups, id);
    }

    private Task<Answer> AdjustAsync(string body, string by = "vendor-1") =>
        AskAsync(tables.New<AdjustStock>(new FixedTime(FixedTime.Noon)).Handle, Requests.Post("/inventory/x/adjust", body), by, "vendor", null);

    private Task<Answer> SetLowStockAsync(string body, string by = "vendor-1") =>
        AskAsync(tables.New<SetLowStock>(new FixedTime(FixedTime.Noon)).Handle, Requests.Post("/inventory/x", body), by, "vendor", null);

    private Task<Answer> AskAsync(
        Func<APIGatewayProxyRequest, ILambdaContext, string, Task<IHttpResult>> handle,
        APIGatewayProxyRequest request, string by, string? groups, string? id) =>
        Answer.OfAsync(handle(request.By(by, groups), new FakeContext(), id ?? $"{lamp.Product.Id}"));

    private static (int Status, int Available) Available(Answer answer) => (answer.Status, answer.Body.GetProperty("available").GetInt32());

    private static (int Gained, string? Reason, string? Note) Moved(Dictionary<string, Amazon.DynamoDBv2.Model.AttributeValue> entry)
    {
        var after = JsonDocument.Parse(entry["after"].S).RootElement;
        return (after.GetProperty("gained").GetInt32(), Text("reason"), Text("note"));

        string? Text(string name) => after.TryGetProperty(name, out var value) ? value.GetString() : null;
    }
}

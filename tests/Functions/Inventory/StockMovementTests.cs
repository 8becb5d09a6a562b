using System.Text.Json;
using Shop.Domain.Inventory;
using Shop.Functions.Storage;
using Shop.Tests.Functions.Support;

namespace Shop.Tests.Functions.Inventory;

[Collection(DynamoDbTests.Name)]
public sealed class StockMovementTests(DynamoDb dynamoDb) : IAsyncLifetime
{
    private StockRoutes routes = null!;

    public async Task InitializeAsync() => routes = await StockRoutes.OfAsync(dynamoDb);

    public Task DisposeAsync() => routes.Tables.DisposeAsync().AsTask();

    [Fact]
    public async Task A_restock_and_an_adjustment_are_in_the_audit_log_with_reason_and_note()
    {
        Assert.Equal((200, 15), Available(await routes.RestockAsync("""{"quantity":5,"note":"delivery 7"}""")));
        Assert.Equal((200, 3), Available(await routes.AdjustAsync("""{"delta":-12,"reason":"damaged"}""")));
        Assert.True((await routes.ReadAsync()).Body.GetProperty("isLow").GetBoolean());
        var log = (await routes.Tables.RowsAsync(ShopTable.AuditLog)).OrderByDescending(row => row["action"].S).ToList();
        Assert.Equal(["restock", "adjust"], log.Select(row => row["action"].S));
        Assert.All(log, row => Assert.Equal(("vendor-1", $"inventory/{routes.ProductId}"), (row["userId"].S, row["entity"].S)));
        Assert.Equal([(5, null, "delivery 7"), (-12, "damaged", null)], log.Select(Moved));
        Assert.Equal([10, 15], log.Select(row => JsonDocument.Parse(row["before"].S).RootElement.GetProperty("available").GetInt32()));
    }

    [Fact]
    public async Task A_retry_with_the_same_key_adds_no_pieces()
    {
        const string Body = """{"quantity":5}""";
        var first = await routes.RestockAsync(Body, key: "key-1");
        var again = await routes.RestockAsync(Body, key: "key-1");
        Assert.Equal(first.Body.GetRawText(), again.Body.GetRawText());
        Assert.Equal("true", again.Headers["Idempotent-Replayed"]);
        Assert.Equal(422, (await routes.RestockAsync("""{"quantity":6}""", key: "key-1")).Status);
        Assert.Equal((200, 15), Available(await routes.ReadAsync()));
        Assert.Single(await routes.Tables.RowsAsync(ShopTable.AuditLog));
    }

    [Fact]
    public async Task Concurrent_requests_with_the_same_key_add_the_pieces_once()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => routes.RestockAsync("""{"quantity":5}""", key: "key-1")));
        Assert.All(answers, answer => Assert.Equal((200, 15), Available(answer)));
        Assert.Equal((200, 15), Available(await routes.ReadAsync()));
    }

    [Fact]
    public async Task Each_of_many_concurrent_restocks_is_counted_or_answered_with_503()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(i => routes.RestockAsync($$"""{"quantity":{{i + 1}}}""")));
        Assert.All(answers, answer => Assert.True(answer.Status is 200 or 503, $"{answer.Status}"));
        var counted = answers.Select((answer, i) => answer.Status == 200 ? i + 1 : 0).Sum();
        Assert.Equal((200, 10 + counted), Available(await routes.ReadAsync()));
        Assert.Equal(counted, (await routes.Tables.RowsAsync(ShopTable.AuditLog)).Sum(row => Moved(row).Gained));
    }

    [Fact]
    public async Task Two_concurrent_restocks_are_both_counted()
    {
        var answers = await Task.WhenAll(routes.RestockAsync("""{"quantity":1}"""), routes.RestockAsync("""{"quantity":2}"""));
        Assert.All(answers, answer => Assert.Equal(200, answer.Status));
        Assert.Equal((200, 13), Available(await routes.ReadAsync()));
    }

    [Fact]
    public async Task An_adjustment_cannot_take_away_more_pieces_than_are_available()
    {
        var answer = await routes.AdjustAsync("""{"delta":-11,"reason":"lost"}""");
        Assert.Equal((409, "urn:problem-type:shop:out-of-stock"), (answer.Status, answer["type"]));
        Assert.Empty(await routes.Tables.RowsAsync(ShopTable.AuditLog));
    }

    [Theory]
    [InlineData("""{}""", "delta reason")]
    [InlineData("""{"delta":0,"reason":"counted"}""", "delta")]
    [InlineData("""{"delta":5,"reason":"damaged"}""", "delta")]
    [InlineData("""{"delta":5,"reason":"stolen"}""", "reason")]
    [InlineData("""{"delta":5,"reason":"found","note":""}""", "note")]
    [InlineData("""{"delta":5,"reason":"found","by":"me"}""", "by")]
    public async Task The_error_names_the_invalid_fields_of_an_adjustment(string body, string fields) =>
        Assert.Equal(fields.Split(' '), (await routes.AdjustAsync(body)).Fields);

    [Theory]
    [InlineData("""{}""")]
    [InlineData("""{"quantity":0}""")]
    [InlineData("""{"quantity":1000001}""")]
    public async Task The_error_names_the_invalid_fields_of_a_restock(string body) =>
        Assert.Equal(["quantity"], (await routes.RestockAsync(body)).Fields);

    [Fact]
    public async Task A_product_cannot_have_more_pieces_than_the_maximum()
    {
        var (product, stock) = Make.Product(1);
        await routes.Tables.SellAsync((product, new(product.Id, new(Stock.MaxPieces - 1), default, default, stock.LowStockThreshold, version: 1)));
        foreach (var attempt in new[] { routes.RestockAsync("""{"quantity":2}"""), routes.AdjustAsync("""{"delta":2,"reason":"found"}""") })
        {
            var answer = await attempt;
            Assert.Equal((409, "urn:problem-type:shop:stock-full"), (answer.Status, answer["type"]));
        }
    }

    private static (int Status, int Available) Available(Answer answer) => (answer.Status, answer.Body.GetProperty("available").GetInt32());

    private static (int Gained, string? Reason, string? Note) Moved(Dictionary<string, Amazon.DynamoDBv2.Model.AttributeValue> entry)
    {
        var after = JsonDocument.Parse(entry["after"].S).RootElement;
        return (after.GetProperty("gained").GetInt32(), Text("reason"), Text("note"));

        string? Text(string name) => after.TryGetProperty(name, out var value) ? value.GetString() : null;
    }
}

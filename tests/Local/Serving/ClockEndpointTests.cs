using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Shop.Local;
using Shop.Local.Aws;
using Shop.Tests.Local.Support;

namespace Shop.Tests.Local.Serving;

public sealed class ClockEndpointTests : IAsyncLifetime, IDisposable
{
    private readonly HttpClient http = new();
    private readonly ManualTime time = new();
    private LocalShop shop = null!;

    public async Task InitializeAsync() =>
        shop = await Shops.ServeAsync(new StackBuilder().Table("baskets", timeToLive: "expiresAt").Table("items").Build(), time);

    public async Task DisposeAsync() => await shop.DisposeAsync();

    public void Dispose() => http.Dispose();

    [Theory]
    [InlineData("\"PT25H\"", "P1DT1H")]
    [InlineData("\"P2DT1M\"", "P2DT1M")]
    [InlineData("\"25:00:01\"", "P1DT1H1S")]
    [InlineData("1.5", "PT1.5S")]
    public async Task POST_moves_the_clock_forward_by_a_duration_and_DELETE_resets_it(string advance, string ahead)
    {
        var start = time.GetUtcNow();
        var moved = await AdvanceAsync(advance);
        Assert.Equal(ahead, (string?)moved["ahead"]);
        Assert.Equal(start + System.Xml.XmlConvert.ToTimeSpan(ahead), (DateTimeOffset)moved["now"]!);
        Assert.Equal((DateTimeOffset)moved["now"]!, (DateTimeOffset)(await NowAsync())["now"]!);

        using var reset = await http.DeleteAsync(Address);
        Assert.Equal(("PT0S", start), ((string?)(await NowAsync())["ahead"], (DateTimeOffset)(await NowAsync())["now"]!));
    }

    [Theory]
    [InlineData("""{"advance":0}""")]
    [InlineData("""{"advance":"-PT1H"}""")]
    [InlineData("""{"advance":"P1M"}""")]
    [InlineData("""{"advance":"P1Y"}""")]
    [InlineData("""{"advance":"1:00"}""")]
    [InlineData("""{"advance":"P10000D"}""")]
    [InlineData("""{"advance":1e300}""")]
    [InlineData("""{"advance":true}""")]
    [InlineData("""{}""")]
    [InlineData("""later""")]
    public async Task A_request_without_a_valid_duration_is_refused_and_does_not_move_the_clock(string body)
    {
        using var content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");
        using var answer = await http.PostAsync(Address, content);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("PT0S", (string?)(await NowAsync())["ahead"]);
    }

    [Fact]
    public async Task Only_items_whose_time_to_live_is_over_are_deleted()
    {
        var now = time.GetUtcNow().ToUnixTimeSeconds();
        await PutAsync("baskets", "expired", new() { ["N"] = $"{now + 3_599}" });
        await PutAsync("baskets", "not-yet", new() { ["N"] = $"{now + 3_600}" });
        await PutAsync("baskets", "text", new() { ["S"] = "0" });
        await PutAsync("baskets", "unlimited", null);
        await PutAsync("items", "other-table", new() { ["N"] = "0" });

        Assert.Equal(1, (int)(await AdvanceAsync("\"PT1H\""))["expired"]!);

        Assert.Equal(["not-yet", "text", "unlimited"], await IdsAsync("baskets"));
        Assert.Equal(["other-table"], await IdsAsync("items"));
    }

    private Uri Address => new(shop.Address, "/_local/clock");

    private DynamoDbClient DynamoDb => new(http, shop.DynamoDbEndpoint, StackBuilder.Region);

    private async Task<JsonNode> NowAsync() => JsonNode.Parse(await http.GetStringAsync(Address))!;

    private async Task<JsonNode> AdvanceAsync(string advance)
    {
        using var answer = await http.PostAsJsonAsync(Address, new JsonObject { ["advance"] = JsonNode.Parse(advance) });
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
    }

    private async Task PutAsync(string table, string id, JsonObject? expiresAt)
    {
        var item = new JsonObject { ["id"] = new JsonObject { ["S"] = id } };
        if (expiresAt is not null)
        {
            item["expiresAt"] = expiresAt;
        }

        await DynamoDb.DoAsync("PutItem", new() { ["TableName"] = table, ["Item"] = item }, CancellationToken.None);
    }

    private async Task<IEnumerable<string>> IdsAsync(string table)
    {
        var page = await DynamoDb.DoAsync("Scan", new() { ["TableName"] = table }, CancellationToken.None);
        return page["Items"]!.AsArray().Select(item => $"{item!["id"]!["S"]}").Order(StringComparer.Ordinal);
    }
}

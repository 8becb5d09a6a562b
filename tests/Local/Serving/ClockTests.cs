using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Shop.Local;
using Shop.Local.Tables;
using Shop.Tests.Local.Support;

namespace Shop.Tests.Local.Serving;

public sealed class ClockTests : IAsyncLifetime, IDisposable
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
    public async Task Goes_ahead_by_a_duration_in_any_form_and_back_on_delete(string advance, string ahead)
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
    [InlineData("""{"advance":"P3651D"}""")]
    [InlineData("""{"advance":1e300}""")]
    [InlineData("""{"advance":true}""")]
    [InlineData("""{}""")]
    [InlineData("""later""")]
    public async Task Refuses_what_is_no_way_ahead_and_stays(string body)
    {
        using var content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");
        using var answer = await http.PostAsync(Address, content);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("PT0S", (string?)(await NowAsync())["ahead"]);
    }

    [Fact]
    public async Task Items_are_deleted_once_their_time_is_over_and_no_others()
    {
        var now = time.GetUtcNow().ToUnixTimeSeconds();
        await PutAsync("baskets", "over-soon", new() { ["N"] = $"{now + 3_599}" });
        await PutAsync("baskets", "just-not", new() { ["N"] = $"{now + 3_600}" });
        await PutAsync("baskets", "a-text", new() { ["S"] = "0" });
        await PutAsync("baskets", "for-ever", null);
        await PutAsync("items", "of-another-table", new() { ["N"] = "0" });

        Assert.Equal(1, (int)(await AdvanceAsync("\"PT1H\""))["expired"]!);

        Assert.Equal(["a-text", "for-ever", "just-not"], await IdsAsync("baskets"));
        Assert.Equal(["of-another-table"], await IdsAsync("items"));
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

using Shop.Domain.Events;
using Shop.Domain.Inventory;
using Shop.Functions.Analytics;
using Shop.Functions.Hosting;
using Shop.Functions.Storage;
using Shop.Tests.Functions.Support;

namespace Shop.Tests.Functions.Analytics;

[Collection(DynamoDbTests.Name)]
public sealed class EventLogTests(DynamoDb dynamoDb) : IAsyncLifetime
{
    private static readonly DateOnly Day = DateOnly.FromDateTime(FixedTime.Noon.UtcDateTime);

    private TestTables tables = null!;
    private EventLogStore store = null!;

    public async Task InitializeAsync()
    {
        tables = await dynamoDb.TablesAsync();
        store = tables.New<EventLogStore>();
    }

    public Task DisposeAsync() => tables.DisposeAsync().AsTask();

    [Fact]
    public async Task Finds_an_appended_event()
    {
        var happened = Registered("ada");
        await store.AppendAsync(happened, CancellationToken.None);
        var page = (await store.ListAsync(new(EventKind.UserRegistered, Day), new(20, null), CancellationToken.None)).Require();
        Assert.Equal(LoggedEvent.Of(happened), Assert.Single(page.Items));
    }

    [Fact]
    public async Task A_repeated_event_adds_nothing()
    {
        await store.AppendAsync(Registered("ada"), CancellationToken.None);
        await store.AppendAsync(Registered("ada"), CancellationToken.None);
        await store.AppendAsync(Registered("bob"), CancellationToken.None);
        Assert.Equal(2, (await tables.RowsAsync(ShopTable.EventLogs)).Count);
    }

    [Fact]
    public async Task An_event_without_a_user_is_stored_under_its_subject()
    {
        await store.AppendAsync(Opened(FixedTime.Noon), CancellationToken.None);
        var row = Assert.Single(await tables.RowsAsync(ShopTable.EventLogs));
        Assert.Equal($"inventory/{Make.Product(1).Product.Id}", row["userId"].S);
        Assert.False(row.ContainsKey("user"));
    }

    [Fact]
    public async Task An_event_expires_after_its_lifetime()
    {
        await store.AppendAsync(Opened(FixedTime.Noon), CancellationToken.None);
        var row = Assert.Single(await tables.RowsAsync(ShopTable.EventLogs));
        Assert.Equal($"{(FixedTime.Noon + LoggedEvent.Lifetime).ToUnixTimeSeconds()}", row["expiresAt"].N);
    }

    [Fact]
    public async Task A_list_has_the_events_of_one_day_in_UTC()
    {
        await store.AppendAsync(Opened(new(2026, 3, 1, 0, 30, 0, TimeSpan.FromHours(2))), CancellationToken.None);
        Assert.Single((await store.ListAsync(new(EventKind.StockOpened, new(2026, 2, 28)), new(20, null), CancellationToken.None)).Require().Items);
        Assert.Empty((await store.ListAsync(new(EventKind.StockOpened, new(2026, 3, 1)), new(20, null), CancellationToken.None)).Require().Items);
    }

    /// <summary>An event is written to the table and to its index; a page is one query.</summary>
    [Fact]
    public async Task Each_operation_uses_the_expected_requests_and_units()
    {
        await store.AppendAsync(Registered("ada"), CancellationToken.None);
        await store.ListAsync(new(EventKind.UserRegistered, Day), new(20, null), CancellationToken.None);
        Assert.Equal((2, 0.5, 2.0), (tables.Dynamo.Requests, tables.Dynamo.ReadUnits, tables.Dynamo.WriteUnits));
    }

    [Fact]
    public async Task The_route_shows_an_event_with_its_data()
    {
        await store.AppendAsync(Registered("ada"), CancellationToken.None);
        var answer = await ListAsync("admin", ("type", "UserRegistered"), ("day", "2025-11-21"));
        var item = answer.Body.GetProperty("items")[0];
        Assert.Equal(
            ["eventId", "type", "occurredAt", "subject", "version", "userId", "data"],
            item.EnumerateObject().Select(property => property.Name));
        Assert.Equal("""{"userId":"ada","role":"customer"}""", item.GetProperty("data").GetRawText());
        Assert.Equal("users/ada", item.GetProperty("subject").GetString());
    }

    [Fact]
    public async Task The_route_pages_the_newest_first()
    {
        foreach (var minutes in Enumerable.Range(0, 5))
        {
            await store.AppendAsync(Opened(FixedTime.Noon.AddMinutes(minutes)), CancellationToken.None);
        }

        var first = await ListAsync("admin", ("type", "StockOpened"), ("day", "2025-11-21"), ("limit", "3"));
        var rest = await ListAsync("admin", ("type", "StockOpened"), ("day", "2025-11-21"), ("limit", "3"), ("cursor", first["nextCursor"]));
        var times = Times(first).Concat(Times(rest)).ToList();
        Assert.Equal(5, times.Count);
        Assert.Equal(times.OrderDescending(), times);
    }

    [Fact]
    public async Task The_route_names_every_invalid_parameter()
    {
        Assert.Equal(["day", "type"], (await ListAsync("admin")).Fields.Order(StringComparer.Ordinal));
        var answer = await ListAsync("admin", ("type", "userregistered"), ("day", "21.11.2025"), ("limit", "0"));
        Assert.Equal(["day", "limit", "type"], answer.Fields.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("vendor")]
    public async Task Only_administrators_may_use_the_route(string? group) =>
        Assert.Equal(403, (await ListAsync(group, ("type", "UserRegistered"), ("day", "2025-11-21"))).Status);

    private static ShopEvent Registered(string id) => Assert.Single(UserEvents.Between(null, Make.Account(id).User));

    private static ShopEvent Opened(DateTimeOffset at) => Assert.Single(StockEvents.Between(null, Make.Product(1).Stock, at));

    private Task<Answer> ListAsync(string? group, params (string, string)[] query) => Answer.OfAsync(
        tables.New<ListEvents>().Handle(Requests.Get("/analytics/events", query).By("reader", group), new FakeContext()));

    private static IEnumerable<DateTimeOffset> Times(Answer page) =>
        page.Body.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("occurredAt").GetDateTimeOffset());
}

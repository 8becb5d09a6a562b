using System.Text.Json;
using Shop.Domain;
using Shop.Domain.Events;
using Shop.Domain.Orders;
using Shop.Domain.Payments;
using Shop.Domain.Users;
using Shop.Functions.Analytics;
using Shop.Functions.Figures;
using Shop.Tests.Functions.Support;
using Made = Shop.Tests.Functions.Support.Events;

namespace Shop.Tests.Functions.Analytics;

[Collection(DynamoDbTests.Name)]
public sealed class ReportTests(DynamoDb dynamoDb) : IAsyncLifetime
{
    private static readonly DateTimeOffset Midnight = new(2026, 3, 2, 0, 0, 0, TimeSpan.Zero);

    private TestTables tables = null!;

    public async Task InitializeAsync() => tables = await dynamoDb.TablesAsync();

    public Task DisposeAsync() => tables.DisposeAsync().AsTask();

    [Fact]
    public async Task A_report_has_the_orders_the_refunds_and_the_new_users_of_a_day_by_currency()
    {
        await CountAsync(
            Registered("ada"), Registered("bob"),
            Confirmed(1, Usd(5_000)), Confirmed(2, Usd(700)), Confirmed(3, new(900, Currency.Eur)), Refunded(1, 600));

        Assert.Equal(
            """{"day":"2026-03-02","orders":3,"users":2,"gross":[{"amount":900,"currency":"EUR"},{"amount":5700,"currency":"USD"}],"""
                + """
                "refunds":[{"amount":600,"currency":"USD"}]}
                """,
            Assert.Single(await DaysAsync("2026-03-01", "2026-03-31")));
    }

    [Fact]
    public async Task Events_that_are_delivered_twice_and_out_of_order_give_the_same_report()
    {
        ShopEvent[] events = [Registered("ada"), Confirmed(1, Usd(5_000)), Refunded(1, 600)];

        await CountAsync([.. events.AsEnumerable().Reverse()]);
        await Task.WhenAll(CountAsync(events), CountAsync(events));

        Assert.Equal(
            """
            {"day":"2026-03-02","orders":1,"users":1,"gross":[{"amount":5000,"currency":"USD"}],"refunds":[{"amount":600,"currency":"USD"}]}
            """,
            Assert.Single(await DaysAsync("2026-03-01", "2026-03-31")));
    }

    [Fact]
    public async Task A_day_ends_at_midnight_in_UTC()
    {
        await CountAsync(Confirmed(1, Usd(1), Midnight.AddTicks(-1)), Confirmed(2, Usd(2), Midnight));

        Assert.Equal(["2026-03-02", "2026-03-01"], Days(await ListAsync(("from", "2026-03-01"), ("to", "2026-03-02"))));
    }

    [Fact]
    public async Task A_range_includes_its_first_and_its_last_day_and_is_read_page_by_page()
    {
        await CountAsync([.. Enumerable.Range(0, 6).Select(day => Confirmed(day, Usd(1), Midnight.AddDays(day)))]);
        (string, string)[] range = [("from", "2026-03-03"), ("to", "2026-03-06"), ("limit", "3")];

        var first = await ListAsync(range);
        var rest = await ListAsync([.. range, ("cursor", first["nextCursor"])]);

        Assert.Equal(["2026-03-06", "2026-03-05", "2026-03-04"], Days(first));
        Assert.Equal(["2026-03-03"], Days(rest));
        var other = await ListAsync(("from", "2026-03-04"), ("to", "2026-03-06"), ("cursor", first["nextCursor"]));
        Assert.Equal(["cursor"], other.Fields);
    }

    [Theory]
    [InlineData("2026-03-01", "2026-02-28", "to")]
    [InlineData("2026-01-01", "2027-01-02", "to")]
    [InlineData("9999-12-31", "0001-01-01", "to")]
    [InlineData("01.03.2026", "2026-03-01", "from")]
    [InlineData("2026-02-30", "2026-03-01", "from")]
    public async Task A_range_that_is_not_a_range_of_at_most_a_year_is_refused(string from, string to, string field)
    {
        var answer = await ListAsync(("from", from), ("to", to));
        Assert.Equal((400, field), (answer.Status, Assert.Single(answer.Fields)));
    }

    [Theory]
    [InlineData("2026-01-01", "2027-01-01")]
    [InlineData("9999-01-01", "9999-12-31")]
    [InlineData("0001-01-01", "0001-01-01")]
    public async Task The_longest_the_last_and_the_shortest_range_are_accepted(string from, string to) =>
        Assert.Equal(200, (await ListAsync(("from", from), ("to", to))).Status);

    [Fact]
    public async Task Both_ends_of_the_range_are_required() => Assert.Equal(["from", "to"], (await ListAsync()).Fields.Order());

    [Theory]
    [InlineData(null)]
    [InlineData("vendor")]
    public async Task Only_administrators_read_reports(string? group) => Assert.Equal(
        403, (await ListAsync(group, ("from", "2026-03-01"), ("to", "2026-03-31"))).Status);

    private static Money Usd(long cents) => new(cents, Currency.Usd);

    private static OrderId Order(int number) => OrderId.From(Midnight, [.. Enumerable.Repeat((byte)number, OrderId.RandomBytes)]);

    private static Occurrence Change(int order, DateTimeOffset? at = null, long version = 3) =>
        new(Subject.Of(Order(order)), version, at ?? Midnight.AddHours(1), UserId.Parse("ada"));

    private static UserRegistered Registered(string user) => new(
        new(Subject.Of(UserId.Parse(user)), 1, Midnight.AddHours(2), UserId.Parse(user)), UserId.Parse(user), Role.Customer);

    private static OrderConfirmed Confirmed(int order, Money total, DateTimeOffset? at = null) =>
        new(Change(order, at), Order(order), total, []);

    private static RefundGranted Refunded(int order, long cents) => new(
        Change(order, version: 4), Order(order), Usd(cents), [RefundId.From(Midnight, new byte[RefundId.RandomBytes])], []);

    private static List<JsonElement> Items(Answer answer) => [.. answer.Body.GetProperty("items").EnumerateArray()];

    private static IEnumerable<string?> Days(Answer answer) => Items(answer).Select(report => report.GetProperty("day").GetString());

    private async Task CountAsync(params ShopEvent[] events) =>
        Assert.Empty((await tables.New<CountEvents>().Handle(Made.Batch(events), new FakeContext())).BatchItemFailures);

    private async Task<IEnumerable<string>> DaysAsync(string from, string to) =>
        Items(await ListAsync(("from", from), ("to", to))).Select(item => item.GetRawText());

    private Task<Answer> ListAsync(params (string, string)[] query) => ListAsync("admin", query);

    private Task<Answer> ListAsync(string? group, params (string, string)[] query) => Answer.OfAsync(
        tables.New<ListReports>().Handle(Requests.Get("/analytics/reports", query).By("reader", group), new FakeContext()));
}

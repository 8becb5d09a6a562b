using Shop.Domain;
using Shop.Domain.Events;
using Shop.Functions.Figures;
using Shop.Functions.Storage;
using Shop.Functions.Users;
using Shop.Tests.Functions.Support;
using Made = Shop.Tests.Functions.Support.Events;

namespace Shop.Tests.Functions.Figures;

[Collection(DynamoDbTests.Name)]
public sealed class FigureRouteTests(DynamoDb dynamoDb) : IAsyncLifetime
{
    private TestTables tables = null!;

    public async Task InitializeAsync()
    {
        tables = await dynamoDb.TablesAsync();
        foreach (var account in new[] { Make.Account("ada"), Make.Account("eve"), Make.Account("vendor-1", "vendor") })
        {
            Assert.True(await tables.New<AccountStore>().CreateAsync(account, CancellationToken.None));
        }

        // Ada spends 12.99 USD; 9.00 USD of it are for two pieces of the vendor.
        await CountAsync(EventKind.OrderConfirmed);
    }

    public Task DisposeAsync() => tables.DisposeAsync().AsTask();

    [Fact]
    public async Task A_customer_reads_the_own_totals() => Assert.Equal(
        """{"orders":1,"spent":[{"amount":1299,"currency":"USD"}]}""", (await MineAsync("ada")).Body.GetRawText());

    [Fact]
    public async Task A_user_without_orders_has_zero_totals() =>
        Assert.Equal("""{"orders":0,"spent":[]}""", (await MineAsync("eve")).Body.GetRawText());

    [Fact]
    public async Task A_vendor_reads_the_figures_of_the_own_store() => Assert.Equal(
        """
        {"orders":0,"spent":[],"vendor":{"products":0,"sold":2,"revenue":[{"amount":900,"currency":"USD"}],"refunded":[]}}
        """,
        (await MineAsync("vendor-1")).Body.GetRawText());

    [Fact]
    public async Task An_administrator_reads_the_figures_of_each_user()
    {
        foreach (var user in new[] { "ada", "eve", "vendor-1" })
        {
            var answer = await OfUserAsync(user, "boss", "admin");
            Assert.Equal(200, answer.Status);
            Assert.Equal((await MineAsync(user)).Body.GetRawText(), answer.Body.GetRawText());
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData("vendor")]
    public async Task No_other_role_reads_the_figures_of_a_user(string? group)
    {
        Assert.Equal(403, (await OfUserAsync("ada", "eve", group)).Status);
        Assert.Equal(403, (await OfUserAsync("eve", "eve", group)).Status);
        Assert.Equal(403, (await OfUserAsync("nobody", "eve", group)).Status);
    }

    [Fact]
    public async Task The_figures_of_an_unknown_user_are_answered_with_404() =>
        Assert.Equal(404, (await OfUserAsync("nobody", "boss", "admin")).Status);

    [Fact]
    public async Task The_own_figures_take_one_request_and_half_a_unit() => Assert.Equal(
        (1, 0.5, 0.0), await tables.Dynamo.CostAsync(() => MineAsync("vendor-1")));

    private async Task CountAsync(EventKind kind)
    {
        var happened = Made.OfEachKind.Single(one => one.Kind == kind);
        Assert.Empty((await tables.New<CountEvents>().Handle(Made.Batch(happened), new FakeContext())).BatchItemFailures);
    }

    private Task<Answer> MineAsync(string user) => Answer.OfAsync(
        tables.New<GetMyFigures>().Handle(Requests.Get("/users/me/figures").By(user), new FakeContext()));

    private Task<Answer> OfUserAsync(string user, string by, string? group) => Answer.OfAsync(
        tables.New<GetUserFigures>().Handle(Requests.Get($"/users/{user}/figures").By(by, group), new FakeContext(), user));
}

using Shop.Domain.Carts;
using Shop.Domain.Products;
using Shop.Functions.Storage;
using Shop.Tests.Functions.Support;

namespace Shop.Tests.Functions.Carts;

[Collection(DynamoDbTests.Name)]
public sealed class MigrateCartTests(DynamoDb dynamoDb) : IAsyncLifetime
{
    private static readonly ProductId[] Products = [.. Enumerable.Range(1, 4).Select(number => Make.Product(number).Product.Id)];

    private readonly FixedTime time = new(FixedTime.Noon);
    private TestTables tables = null!;

    public async Task InitializeAsync()
    {
        tables = await dynamoDb.TablesAsync();
        await tables.SellAsync(Enumerable.Range(1, 4).Select(number => Make.Product(number, stock: 500)));
    }

    public Task DisposeAsync() => tables.DisposeAsync().AsTask();

    [Fact]
    public async Task Merges_the_guest_cart_and_reports_the_result_of_each_item()
    {
        var guest = await GuestOfThreeAsync();
        var answer = await User.MigrateAsync(guest);
        Assert.Equal(200, answer.Status);
        Assert.Equal(["3 3 combined", "2 0 out-of-stock", "60 49 limited"], Report(answer));
        Assert.Equal(Shown(5, 99), await User.WantsAsync());
        Assert.Equal((await User.ShowAsync()).Body.GetRawText(), answer.Body.GetProperty("cart").GetRawText());
        Assert.Equal("user#sub-1", Assert.Single(await tables.RowsAsync(ShopTable.Carts))["ownerId"].S);
    }

    [Fact]
    public async Task A_repeated_request_returns_the_same_report_and_adds_nothing()
    {
        var guest = await GuestOfThreeAsync();
        var (first, second) = (await User.MigrateAsync(guest), await User.MigrateAsync(guest));
        Assert.Equal(first.Body.GetRawText(), second.Body.GetRawText());
        await User.SetAsync(Products[0], 1);
        time.Advance(TimeSpan.FromDays(60));
        Assert.Equal(Report(first), Report(await User.MigrateAsync(guest)));
        Assert.Equal(Shown(1, 99), await User.WantsAsync());
    }

    [Fact]
    public async Task Concurrent_requests_return_the_same_report_and_merge_once()
    {
        var guest = await GuestOfThreeAsync();
        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => User.MigrateAsync(guest)));
        Assert.All(answers, answer => Assert.Equal(answers[0].Body.GetRawText(), answer.Body.GetRawText()));
        Assert.Equal(Shown(5, 99), await User.WantsAsync());
    }

    [Fact]
    public async Task Concurrent_changes_of_both_carts_are_part_of_the_merge()
    {
        var guest = await GuestOfThreeAsync();
        Between(() => new Shopper(tables, time, guest: guest).SetAsync(Products[0], 7));
        Assert.Equal("7 7 combined", Report(await User.MigrateAsync(guest)).First());
        var second = await User.NewGuestAsync();
        await second.SetAsync(Products[0], 1);
        Between(() => User.SetAsync(Products[0], 1));
        Assert.Equal(["1 1 combined"], Report(await User.MigrateAsync(second.Guest!)));
        Assert.Equal(Shown(2, 99), await User.WantsAsync());
    }

    [Fact]
    public async Task A_change_of_a_guest_cart_that_is_merged_at_the_same_time_gets_404()
    {
        var guest = new Shopper(tables, time, guest: await GuestOfThreeAsync());
        Between(() => User.MigrateAsync(guest.Guest!));
        Assert.Equal(404, (await guest.SetAsync(Products[3], 1)).Status);
        Assert.Equal(404, (await guest.ShowAsync()).Status);
    }

    [Theory]
    [InlineData("gct_00000000000000000000000000")]
    [InlineData("gct_short")]
    [InlineData("prd_00000000000000000000000000")]
    public async Task Answers_404_for_an_unknown_guest_cart(string guest) => Assert.Equal(404, (await User.MigrateAsync(guest)).Status);

    [Fact]
    public async Task Answers_404_for_an_expired_guest_cart()
    {
        var guest = await GuestOfThreeAsync();
        time.Advance(Cart.GuestLife);
        Assert.Equal(404, (await User.MigrateAsync(guest)).Status);
    }

    [Fact]
    public async Task Another_user_gets_404_for_a_merged_guest_cart()
    {
        var guest = await GuestOfThreeAsync();
        await User.MigrateAsync(guest);
        Assert.Equal(404, (await new Shopper(tables, time, "sub-2").MigrateAsync(guest)).Status);
    }

    [Fact]
    public async Task A_merge_uses_two_reads_and_one_write_and_a_repeated_request_two_reads()
    {
        var guest = await GuestOfThreeAsync();
        var before = tables.Dynamo.Requests;
        await User.MigrateAsync(guest);
        Assert.Equal(before + 3, tables.Dynamo.Requests);
        await User.MigrateAsync(guest);
        Assert.Equal(before + 5, tables.Dynamo.Requests);
    }

    private Shopper User => new(tables, time);

    /// <summary>
    /// The user has 2 of the first product and 50 of the second. The guest has 3 of the first, 2 of the third, which is then sold out, and
    /// 60 of the second.
    /// </summary>
    private async Task<string> GuestOfThreeAsync()
    {
        var guest = await User.NewGuestAsync();
        foreach (var (shopper, product, quantity) in new[] { (User, 0, 2), (User, 1, 50), (guest, 0, 3), (guest, 2, 2), (guest, 1, 60) })
        {
            Assert.Equal(200, (await shopper.SetAsync(Products[product], quantity)).Status);
        }

        await tables.SellAsync(Make.Product(3, stock: 0));
        return guest.Guest!;
    }

    private void Between(Func<Task<Answer>> edit) => tables.Dynamo.Meanwhile = async () => Assert.Equal(200, (await edit()).Status);

    private static Dictionary<string, int> Shown(int first, int second) => new() { [$"{Products[0]}"] = first, [$"{Products[1]}"] = second };

    private static IEnumerable<string> Report(Answer answer) => answer.Body.GetProperty("merge").EnumerateArray()
        .Select(line => $"{line.GetProperty("requested")} {line.GetProperty("merged")} {line.GetProperty("outcome")}");
}

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
        await User.SellAsync([.. Enumerable.Range(1, 4).Select(number => Make.Product(number, stock: 500))]);
    }

    public Task DisposeAsync() => tables.DisposeAsync().AsTask();

    [Fact]
    public async Task Merges_three_items_into_two_and_says_what_became_of_each()
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
    public async Task Again_says_the_same_and_adds_nothing()
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
    public async Task Twice_at_once_says_the_same_twice_and_adds_once()
    {
        var guest = await GuestOfThreeAsync();
        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => User.MigrateAsync(guest)));
        Assert.All(answers, answer => Assert.Equal(answers[0].Body.GetRawText(), answer.Body.GetRawText()));
        Assert.Equal(Shown(5, 99), await User.WantsAsync());
    }

    [Fact]
    public async Task What_the_guest_or_the_user_changed_meanwhile_counts()
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
    public async Task A_guest_who_puts_something_in_while_his_cart_is_merged_is_told_that_it_is_gone()
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
    public async Task There_is_no_other_cart(string guest) => Assert.Equal(404, (await User.MigrateAsync(guest)).Status);

    [Fact]
    public async Task An_expired_cart_is_not_there()
    {
        var guest = await GuestOfThreeAsync();
        time.Advance(Cart.GuestLife);
        Assert.Equal(404, (await User.MigrateAsync(guest)).Status);
    }

    [Fact]
    public async Task Another_user_finds_nothing_of_a_cart_that_was_merged()
    {
        var guest = await GuestOfThreeAsync();
        await User.MigrateAsync(guest);
        Assert.Equal(404, (await new Shopper(tables, time, "sub-2").MigrateAsync(guest)).Status);
    }

    [Fact]
    public async Task Takes_two_reads_and_one_write_and_a_repetition_two_reads()
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
    /// The user has 2 of the first product and 50 of the second; the guest 3 of the first, 2 of the third, which goes out of stock,
    /// and 60 of the second.
    /// </summary>
    private async Task<string> GuestOfThreeAsync()
    {
        var guest = await User.NewGuestAsync();
        foreach (var (shopper, product, quantity) in new[] { (User, 0, 2), (User, 1, 50), (guest, 0, 3), (guest, 2, 2), (guest, 1, 60) })
        {
            Assert.Equal(200, (await shopper.SetAsync(Products[product], quantity)).Status);
        }

        await User.SellAsync(Make.Product(3, stock: 0));
        return guest.Guest!;
    }

    private void Between(Func<Task<Answer>> edit) => tables.Dynamo.Meanwhile = async () => Assert.Equal(200, (await edit()).Status);

    private static Dictionary<string, int> Shown(int first, int second) => new() { [$"{Products[0]}"] = first, [$"{Products[1]}"] = second };

    private static IEnumerable<string> Report(Answer answer) => answer.Body.GetProperty("merge").EnumerateArray()
        .Select(line => $"{line.GetProperty("requested")} {line.GetProperty("merged")} {line.GetProperty("outcome")}");
}

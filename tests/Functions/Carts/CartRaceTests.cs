using Shop.Domain.Products;
using Shop.Tests.Functions.Support;

namespace Shop.Tests.Functions.Carts;

/// <summary>Concurrent requests that change one cart.</summary>
[Collection(DynamoDbTests.Name)]
public sealed class CartRaceTests(DynamoDb dynamoDb) : IAsyncLifetime
{
    private static readonly ProductId[] Products = [.. Enumerable.Range(1, 8).Select(number => Make.Product(number).Product.Id)];

    private TestTables tables = null!;

    public async Task InitializeAsync()
    {
        tables = await dynamoDb.TablesAsync();
        await tables.SellAsync(Enumerable.Range(1, Products.Length).Select(number => Make.Product(number, stock: 99)));
    }

    public Task DisposeAsync() => tables.DisposeAsync().AsTask();

    [Fact]
    public async Task Concurrent_changes_of_different_items_both_succeed()
    {
        Between(() => User.SetAsync(Products[1], 2));
        Assert.Equal(200, (await User.SetAsync(Products[0], 1)).Status);
        Assert.Equal([($"{Products[1]}", 2), ($"{Products[0]}", 1)], (await User.WantsAsync()).Select(one => (one.Key, one.Value)));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(5)]
    public async Task The_later_of_two_concurrent_changes_of_an_item_gets_409_with_the_current_item(int before)
    {
        if (before > 0)
        {
            await User.SetAsync(Products[0], before);
        }

        Between(() => User.SetAsync(Products[0], 2));
        var loser = await User.SetAsync(Products[0], 3);
        Assert.Equal((409, "urn:problem-type:shop:edit-conflict"), (loser.Status, loser["type"]));
        Assert.Equal(2, loser.Body.GetProperty("current").GetProperty("item").GetProperty("quantity").GetInt32());
        Assert.Equal(2, (await User.WantsAsync())[$"{Products[0]}"]);
    }

    [Fact]
    public async Task A_concurrent_request_for_the_same_quantity_succeeds()
    {
        Between(() => User.SetAsync(Products[0], 3));
        Assert.Equal(200, (await User.SetAsync(Products[0], 3)).Status);
    }

    [Fact]
    public async Task A_concurrently_removed_item_does_not_come_back()
    {
        await User.SetAsync(Products[0], 1);
        Between(() => User.RemoveAsync($"{Products[0]}"));
        Assert.Equal(409, (await User.SetAsync(Products[0], 2)).Status);
        Assert.Empty(await User.WantsAsync());
    }

    [Fact]
    public async Task A_concurrently_changed_item_is_not_removed()
    {
        await User.SetAsync(Products[0], 1);
        Between(() => User.SetAsync(Products[0], 2));
        Assert.Equal(409, (await User.RemoveAsync($"{Products[0]}")).Status);
        Between(() => User.SetAsync(Products[1], 2));
        Assert.Equal(409, (await User.ClearAsync()).Status);
        Assert.Equal(2, (await User.WantsAsync()).Count);
    }

    [Fact]
    public async Task An_item_can_be_removed_while_another_is_added()
    {
        await User.SetAsync(Products[0], 1);
        Between(() => User.SetAsync(Products[1], 2));
        Assert.Equal(204, (await User.RemoveAsync($"{Products[0]}")).Status);
        Assert.Equal([$"{Products[1]}"], (await User.WantsAsync()).Keys);
    }

    [Fact]
    public async Task A_request_with_a_version_gets_409_after_any_other_change_of_the_cart()
    {
        await User.SetAsync(Products[0], 1);
        await User.SetAsync(Products[1], 1);
        Assert.Equal(409, (await User.SetAsync(Products[0], 2, version: 1)).Status);
        Assert.Equal(200, (await User.SetAsync(Products[0], 2, version: 2)).Status);
        Between(() => User.SetAsync(Products[1], 5));
        Assert.Equal(409, (await User.SetAsync(Products[0], 3, version: 3)).Status);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_change_based_on_an_old_version_is_refused_with_the_current_item_also_when_it_would_change_nothing(bool guest)
    {
        var shopper = guest ? await User.NewGuestAsync() : User;
        var old = (await shopper.SetAsync(Products[0], 1)).Body.GetProperty("version").GetInt64();
        var current = await shopper.SetAsync(Products[0], 2);
        foreach (var quantity in new[] { 2, 3 })
        {
            var stale = await shopper.SetAsync(Products[0], quantity, version: old);
            Assert.Equal((409, "urn:problem-type:shop:edit-conflict"), (stale.Status, stale["type"]));
            Assert.Equal(current.Body.GetRawText(), stale.Body.GetProperty("current").GetRawText());
        }
    }

    [Fact]
    public async Task The_409_for_an_item_that_is_not_in_the_cart_has_no_current_item()
    {
        await User.SetAsync(Products[0], 1);
        var stale = await User.SetAsync(Products[1], 1, version: 0);
        Assert.Equal(409, stale.Status);
        Assert.False(stale.Body.TryGetProperty("current", out _));
    }

    [Fact]
    public async Task Removing_and_clearing_a_guest_cart_conflicts_with_a_concurrent_change()
    {
        var guest = await User.NewGuestAsync();
        await guest.SetAsync(Products[0], 1);
        Between(() => guest.SetAsync(Products[0], 2));
        Assert.Equal(409, (await guest.RemoveAsync($"{Products[0]}")).Status);
        Between(() => guest.SetAsync(Products[1], 2));
        Assert.Equal(409, (await guest.ClearAsync()).Status);
        Assert.Equal(2, (await guest.WantsAsync()).Count);
    }

    [Fact]
    public async Task Many_concurrent_changes_of_different_items_all_succeed()
    {
        var answers = await Task.WhenAll(Products.Select(product => User.SetAsync(product, 3)));
        Assert.All(answers, answer => Assert.Equal(200, answer.Status));
        Assert.Equal(Products.Select(product => $"{product}").Order(StringComparer.Ordinal), (await User.WantsAsync()).Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Of_many_concurrent_changes_of_one_item_the_last_that_succeeds_is_stored()
    {
        var answers = await Task.WhenAll(Enumerable.Range(1, 8).Select(async quantity => (quantity, answer: await User.SetAsync(Products[0], quantity))));
        var winners = answers.Where(one => one.answer.Status == 200)
            .ToDictionary(one => one.answer.Body.GetProperty("version").GetInt64(), one => one.quantity);
        Assert.All(answers, one => Assert.True(one.answer.Status is 200 or 409));
        Assert.Equal(winners[winners.Keys.Max()], (await User.WantsAsync())[$"{Products[0]}"]);
        Assert.Equal(winners.Count, (await User.ShowAsync()).Body.GetProperty("version").GetInt64());
    }

    private Shopper User => new(tables, new FixedTime(FixedTime.Noon));

    private void Between(Func<Task<Answer>> edit) => tables.Dynamo.Meanwhile = async () => Assert.InRange((await edit()).Status, 200, 204);
}

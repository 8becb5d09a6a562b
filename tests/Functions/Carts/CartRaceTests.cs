using Shop.Domain.Products;
using Shop.Tests.Functions.Support;

namespace Shop.Tests.Functions.Carts;

/// <summary>Two writers of one cart.</summary>
[Collection(DynamoDbTests.Name)]
public sealed class CartRaceTests(DynamoDb dynamoDb) : IAsyncLifetime
{
    private static readonly ProductId[] Products = [.. Enumerable.Range(1, 8).Select(number => Make.Product(number).Product.Id)];

    private TestTables tables = null!;

    public async Task InitializeAsync()
    {
        tables = await dynamoDb.TablesAsync();
        await User.SellAsync([.. Enumerable.Range(1, Products.Length).Select(number => Make.Product(number, stock: 99))]);
    }

    public Task DisposeAsync() => tables.DisposeAsync().AsTask();

    [Fact]
    public async Task Both_edits_of_different_items_survive()
    {
        Between(() => User.SetAsync(Products[1], 2));
        Assert.Equal(200, (await User.SetAsync(Products[0], 1)).Status);
        Assert.Equal([($"{Products[1]}", 2), ($"{Products[0]}", 1)], (await User.WantsAsync()).Select(one => (one.Key, one.Value)));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(5)]
    public async Task Of_two_edits_of_an_item_the_second_is_told(int before)
    {
        if (before > 0)
        {
            await User.SetAsync(Products[0], before);
        }

        Between(() => User.SetAsync(Products[0], 2));
        var loser = await User.SetAsync(Products[0], 3);
        Assert.Equal((409, "urn:problem-type:shop:edit-conflict"), (loser.Status, loser["type"]));
        Assert.Equal(2, (await User.WantsAsync())[$"{Products[0]}"]);
    }

    [Fact]
    public async Task Who_wanted_the_same_is_content()
    {
        Between(() => User.SetAsync(Products[0], 3));
        Assert.Equal(200, (await User.SetAsync(Products[0], 3)).Status);
    }

    [Fact]
    public async Task An_item_that_was_taken_out_meanwhile_does_not_come_back()
    {
        await User.SetAsync(Products[0], 1);
        Between(() => User.RemoveAsync($"{Products[0]}"));
        Assert.Equal(409, (await User.SetAsync(Products[0], 2)).Status);
        Assert.Empty(await User.WantsAsync());
    }

    [Fact]
    public async Task What_was_changed_meanwhile_is_not_taken_out_unseen()
    {
        await User.SetAsync(Products[0], 1);
        Between(() => User.SetAsync(Products[0], 2));
        Assert.Equal(409, (await User.RemoveAsync($"{Products[0]}")).Status);
        Between(() => User.SetAsync(Products[1], 2));
        Assert.Equal(409, (await User.ClearAsync()).Status);
        Assert.Equal(2, (await User.WantsAsync()).Count);
    }

    [Fact]
    public async Task An_item_goes_while_another_comes()
    {
        await User.SetAsync(Products[0], 1);
        Between(() => User.SetAsync(Products[1], 2));
        Assert.Equal(204, (await User.RemoveAsync($"{Products[0]}")).Status);
        Assert.Equal([$"{Products[1]}"], (await User.WantsAsync()).Keys);
    }

    [Fact]
    public async Task Who_names_the_version_he_read_is_told_of_any_change_since()
    {
        await User.SetAsync(Products[0], 1);
        await User.SetAsync(Products[1], 1);
        Assert.Equal(409, (await User.SetAsync(Products[0], 2, version: 1)).Status);
        Assert.Equal(200, (await User.SetAsync(Products[0], 2, version: 2)).Status);
        Between(() => User.SetAsync(Products[1], 5));
        Assert.Equal(409, (await User.SetAsync(Products[0], 3, version: 3)).Status);
    }

    [Fact]
    public async Task Eight_at_once_on_eight_items_all_succeed()
    {
        var answers = await Task.WhenAll(Products.Select(product => User.SetAsync(product, 3)));
        Assert.All(answers, answer => Assert.Equal(200, answer.Status));
        Assert.Equal(Products.Select(product => $"{product}").Order(StringComparer.Ordinal), (await User.WantsAsync()).Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Eight_at_once_on_one_item_leave_what_the_last_who_succeeded_wanted()
    {
        var answers = await Task.WhenAll(Enumerable.Range(1, 8).Select(async quantity => (quantity, answer: await User.SetAsync(Products[0], quantity))));
        var winners = answers.Where(one => one.answer.Status == 200).ToDictionary(one => one.answer.Body.GetProperty("version").GetInt64(), one => one.quantity);
        Assert.All(answers, one => Assert.True(one.answer.Status is 200 or 409));
        Assert.Equal(winners[winners.Keys.Max()], (await User.WantsAsync())[$"{Products[0]}"]);
        Assert.Equal(winners.Count, (await User.ShowAsync()).Body.GetProperty("version").GetInt64());
    }

    private Shopper User => new(tables, new FixedTime(FixedTime.Noon));

    private void Between(Func<Task<Answer>> edit) => tables.Dynamo.Meanwhile = async () => Assert.InRange((await edit()).Status, 200, 204);
}

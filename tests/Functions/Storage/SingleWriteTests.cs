using Amazon.DynamoDBv2.Model;
using Shop.Functions.Storage;
using Shop.Tests.Functions.Support;

namespace Shop.Tests.Functions.Storage;

[Collection(DynamoDbTests.Name)]
public sealed class SingleWriteTests(DynamoDb dynamoDb) : IAsyncLifetime
{
    private TestTables tables = null!;

    public async Task InitializeAsync() => tables = await dynamoDb.TablesAsync();

    public Task DisposeAsync() => tables.DisposeAsync().AsTask();

    [Fact]
    public async Task Creates_only_items_that_do_not_exist()
    {
        Assert.True(await TryAsync(Writes.Create(ShopTable.Carts, Cart(version: 1, "a"))));
        Assert.False(await TryAsync(Writes.Create(ShopTable.Carts, Cart(version: 1, "b"))));
        Assert.Equal("a", Assert.Single(await tables.RowsAsync(ShopTable.Carts))["note"].S);
    }

    [Fact]
    public async Task Replaces_only_the_version_that_was_read()
    {
        await TryAsync(Writes.Create(ShopTable.Carts, Cart(version: 1, "a")));
        Assert.True(await TryAsync(Writes.Replace(ShopTable.Carts, Cart(version: 2, "b"), readVersion: 1)));
        Assert.False(await TryAsync(Writes.Replace(ShopTable.Carts, Cart(version: 2, "c"), readVersion: 1)));
        Assert.Equal("b", Assert.Single(await tables.RowsAsync(ShopTable.Carts))["note"].S);
    }

    [Fact]
    public async Task Deletes_only_the_version_that_was_read()
    {
        await TryAsync(Writes.Create(ShopTable.Carts, Cart(version: 2, "a")));
        Assert.False(await TryAsync(Writes.Delete(ShopTable.Carts, Key, readVersion: 1)));
        Assert.True(await TryAsync(Writes.Delete(ShopTable.Carts, Key, readVersion: 2)));
        Assert.Empty(await tables.RowsAsync(ShopTable.Carts));
    }

    [Fact]
    public async Task A_resent_write_whose_first_response_was_lost_succeeds()
    {
        await TryAsync(Writes.Create(ShopTable.Carts, Cart(version: 1, "a")));
        Assert.True(await TryAsync(Writes.Create(ShopTable.Carts, Cart(version: 1, "a"))));
        await TryAsync(Writes.Replace(ShopTable.Carts, Cart(version: 2, "b"), readVersion: 1));
        Assert.True(await TryAsync(Writes.Replace(ShopTable.Carts, Cart(version: 2, "b"), readVersion: 1)));
    }

    [Fact]
    public async Task A_transaction_with_only_a_condition_check_throws() =>
        await Assert.ThrowsAsync<ArgumentException>(() => TryAsync(new() { ConditionCheck = new() }));

    private static Dictionary<string, AttributeValue> Key => Item.Of(("ownerId", Item.Text("user#1")));

    private Writes Writes => tables.New<Writes>();

    private static Dictionary<string, AttributeValue> Cart(long version, string note) => Item.Of(
        ("ownerId", Item.Text("user#1")),
        ("note", Item.Text(note)),
        ("lines", Item.List([Item.Of(("productId", Item.Text("prd_1")), ("price", Item.Map(Item.Of(("amount", Item.Number(5))))))])),
        ("version", Item.Number(version)));

    private Task<bool> TryAsync(TransactWriteItem write) => tables.TryWriteAsync(write);
}

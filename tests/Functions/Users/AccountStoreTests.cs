using Shop.Domain.Users;
using Shop.Functions.Storage;
using Shop.Functions.Users;
using Shop.Tests.Functions.Support;

namespace Shop.Tests.Functions.Users;

[Collection(DynamoDbTests.Name)]
public sealed class AccountStoreTests(DynamoDb dynamoDb)
{
    [Theory]
    [InlineData("customer")]
    [InlineData("vendor")]
    [InlineData("admin")]
    public async Task Finds_a_created_account(string role)
    {
        await using var tables = await dynamoDb.TablesAsync();
        var store = Store(tables);
        var account = Make.Account("ada", role);
        Assert.True(await store.CreateAsync(account, CancellationToken.None));
        Assert.Equal(account, await store.FindAsync(account.User.Id, CancellationToken.None));
    }

    [Fact]
    public async Task Finds_no_account_for_an_unknown_id()
    {
        await using var tables = await dynamoDb.TablesAsync();
        Assert.Null(await Store(tables).FindAsync(UserId.Parse("nobody"), CancellationToken.None));
    }

    [Fact]
    public async Task Creates_an_account_once_and_keeps_the_first()
    {
        await using var tables = await dynamoDb.TablesAsync();
        var store = Store(tables);
        var first = Make.Account("ada");
        Assert.True(await store.CreateAsync(first, CancellationToken.None));
        Assert.False(await store.CreateAsync(Make.Account("ada", "vendor"), CancellationToken.None));
        Assert.Equal(first, await store.FindAsync(first.User.Id, CancellationToken.None));
    }

    [Fact]
    public async Task Writes_both_user_and_profile_or_neither()
    {
        await using var tables = await dynamoDb.TablesAsync();
        var account = Make.Account("ada");
        await tables.Dynamo.PutItemAsync(tables.Names[ShopTable.Profiles], ProfileItem.Write(account.Profile));
        Assert.False(await Store(tables).CreateAsync(account, CancellationToken.None));
        Assert.Empty(await tables.RowsAsync(ShopTable.Users));
    }

    [Fact]
    public async Task Throws_when_the_user_or_the_profile_of_an_account_is_missing()
    {
        await using var tables = await dynamoDb.TablesAsync();
        var account = Make.Account("ada");
        await tables.Dynamo.PutItemAsync(tables.Names[ShopTable.Users], UserItem.Write(account.User));
        await Assert.ThrowsAsync<InvalidDataException>(() => Store(tables).FindAsync(account.User.Id, CancellationToken.None));
    }

    [Fact]
    public async Task Reads_an_account_with_one_request_and_four_read_units()
    {
        await using var tables = await dynamoDb.TablesAsync();
        await Store(tables).CreateAsync(Make.Account("ada"), CancellationToken.None);
        Assert.Equal((1, 4.0, 0.0), await tables.Dynamo.CostAsync(() => Store(tables).FindAsync(UserId.Parse("ada"), CancellationToken.None)));
    }

    private static AccountStore Store(TestTables tables) => tables.New<AccountStore>();
}

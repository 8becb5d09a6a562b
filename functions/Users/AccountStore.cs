using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using Shop.Domain.Users;
using Shop.Functions.Storage;

namespace Shop.Functions.Users;

/// <summary>Users and their profiles. The two are read and written as one, so nobody ever sees half an account.</summary>
internal sealed class AccountStore(IAmazonDynamoDB dynamo, TableNames tables, Writes writes)
{
    /// <returns>False when the user has an account already; it stays as it is.</returns>
    public Task<bool> Create(Account account, CancellationToken cancelled) => dynamo.TryWrite(
        cancelled,
        writes.Create(ShopTable.Users, UserItem.Write(account.User)),
        writes.Create(ShopTable.Profiles, ProfileItem.Write(account.Profile)));

    public async Task<Account?> Find(UserId id, CancellationToken cancelled)
    {
        var items = await dynamo.Read(
            cancelled,
            Get(ShopTable.Users, UserItem.Key(id)),
            Get(ShopTable.Profiles, ProfileItem.Key(ProfileId.Of(id))));
        return items switch
        {
            [null, null] => null,
            [{ } user, { } profile] => new Account(UserItem.Read(user), ProfileItem.Read(profile)),
            _ => throw new InvalidDataException($"Of the account {id} only half is there."),
        };
    }

    /// <summary>The user alone, as he was last written.</summary>
    public async Task<User?> FindUser(UserId id, CancellationToken cancelled)
    {
        var request = new GetItemRequest { TableName = tables[ShopTable.Users], Key = UserItem.Key(id), ConsistentRead = true };
        return (await dynamo.GetItemAsync(request, cancelled)).Item is { Count: > 0 } item ? UserItem.Read(item) : null;
    }

    private TransactGetItem Get(ShopTable table, Dictionary<string, AttributeValue> key) =>
        new() { Get = new() { TableName = tables[table], Key = key } };
}

using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using Shop.Domain.Users;
using Shop.Functions.Storage;

namespace Shop.Functions.Users;

/// <summary>Users and their profiles. The two are read and written as one, so nobody ever sees half an account.</summary>
internal sealed class AccountStore(IAmazonDynamoDB dynamo, TableNames tables, Writes writes)
{
    /// <param name="along">What else is written in the same transaction.</param>
    /// <returns>False when the user has an account already; it stays as it is.</returns>
    public Task<bool> Create(Account account, CancellationToken cancelled, params IEnumerable<TransactWriteItem> along) => dynamo.TryWrite(
        cancelled,
        [
            writes.Create(ShopTable.Users, UserItem.Write(account.User)),
            writes.Create(ShopTable.Profiles, ProfileItem.Write(account.Profile)),
            .. along,
        ]);

    public async Task<Account?> Find(UserId id, CancellationToken cancelled) => await FindHalves(id, cancelled) switch
    {
        (null, null) => null,
        ({ } user, { } profile) => new Account(user, profile),
        _ => throw new InvalidDataException($"Of the account {id} only half is there."),
    };

    /// <summary>Also an account that lost a half, for who is to mend it.</summary>
    public async Task<(User? User, Profile? Profile)> FindHalves(UserId id, CancellationToken cancelled)
    {
        var items = await dynamo.Read(
            cancelled,
            Get(ShopTable.Users, UserItem.Key(id)),
            Get(ShopTable.Profiles, ProfileItem.Key(ProfileId.Of(id))));
        return (items[0] is { } user ? UserItem.Read(user) : null, items[1] is { } profile ? ProfileItem.Read(profile) : null);
    }

    /// <summary>Writes the halves that differ, and what goes along; where nothing differs, nothing at all.</summary>
    /// <returns>False when one of them was changed since it was read; nothing is written then.</returns>
    public Task<bool> Save(Account before, Account after, CancellationToken cancelled, params IEnumerable<TransactWriteItem> along)
    {
        TransactWriteItem?[] halves =
        [
            after.User == before.User ? null : writes.Replace(ShopTable.Users, UserItem.Write(after.User), before.User.Version),
            after.Profile == before.Profile
                ? null
                : writes.Replace(ShopTable.Profiles, ProfileItem.Write(after.Profile), before.Profile.Version),
        ];
        var changes = halves.OfType<TransactWriteItem>().ToList();
        return changes.Count == 0 ? Task.FromResult(true) : dynamo.TryWrite(cancelled, [.. changes, .. along]);
    }

    /// <summary>The user alone: name and mail address stand in the profile too, and stay.</summary>
    /// <inheritdoc cref="Save(Account, Account, CancellationToken, IEnumerable{TransactWriteItem})"/>
    /// <exception cref="ArgumentException">Name or mail address differ.</exception>
    public Task<bool> Save(User before, User after, CancellationToken cancelled, params IEnumerable<TransactWriteItem> along) =>
        (before.Name, before.Email) != (after.Name, after.Email) ? throw new ArgumentException("The profile must follow.", nameof(after))
        : after == before ? Task.FromResult(true)
        : dynamo.TryWrite(cancelled, [writes.Replace(ShopTable.Users, UserItem.Write(after), before.Version), .. along]);

    /// <summary>The user alone, as he was last written.</summary>
    public async Task<User?> FindUser(UserId id, CancellationToken cancelled)
    {
        var request = new GetItemRequest { TableName = tables[ShopTable.Users], Key = UserItem.Key(id), ConsistentRead = true };
        return (await dynamo.GetItemAsync(request, cancelled)).Item is { Count: > 0 } item ? UserItem.Read(item) : null;
    }

    private TransactGetItem Get(ShopTable table, Dictionary<string, AttributeValue> key) =>
        new() { Get = new() { TableName = tables[table], Key = key } };
}

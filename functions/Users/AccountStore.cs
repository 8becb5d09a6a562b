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
    public Task<bool> CreateAsync(Account account, CancellationToken cancellationToken, params IEnumerable<TransactWriteItem> along) => dynamo.TryWriteAsync(
        cancellationToken,
        [
            writes.Create(ShopTable.Users, UserItem.Write(account.User)),
            writes.Create(ShopTable.Profiles, ProfileItem.Write(account.Profile)),
            .. along,
        ]);

    public async Task<Account?> FindAsync(UserId id, CancellationToken cancellationToken) => await FindHalvesAsync(id, cancellationToken) switch
    {
        (null, null) => null,
        ({ } user, { } profile) => new Account(user, profile),
        _ => throw new InvalidDataException($"Of the account {id} only half is there."),
    };

    /// <summary>Also an account that lost a half, for who is to mend it.</summary>
    public async Task<(User? User, Profile? Profile)> FindHalvesAsync(UserId id, CancellationToken cancellationToken)
    {
        var items = await dynamo.ReadAsync(
            cancellationToken,
            Get(ShopTable.Users, UserItem.Key(id)),
            Get(ShopTable.Profiles, ProfileItem.Key(ProfileId.Of(id))));
        return (items[0] is { } user ? UserItem.Read(user) : null, items[1] is { } profile ? ProfileItem.Read(profile) : null);
    }

    /// <summary>Writes the halves that differ, and what goes along; where nothing differs, nothing at all.</summary>
    /// <returns>False when one of them was changed since it was read; nothing is written then.</returns>
    public Task<bool> SaveAsync(Account before, Account after, CancellationToken cancellationToken, params IEnumerable<TransactWriteItem> along)
    {
        TransactWriteItem?[] halves =
        [
            after.User == before.User ? null : writes.Replace(ShopTable.Users, UserItem.Write(after.User), before.User.Version),
            after.Profile == before.Profile
                ? null
                : writes.Replace(ShopTable.Profiles, ProfileItem.Write(after.Profile), before.Profile.Version),
        ];
        var changes = halves.OfType<TransactWriteItem>().ToList();
        return changes.Count == 0 ? Task.FromResult(true) : dynamo.TryWriteAsync(cancellationToken, [.. changes, .. along]);
    }

    /// <summary>The user alone: name and mail address stand in the profile too, and stay.</summary>
    /// <inheritdoc cref="SaveAsync(Account, Account, CancellationToken, IEnumerable{TransactWriteItem})"/>
    /// <exception cref="ArgumentException">Name or mail address differ.</exception>
    public Task<bool> SaveAsync(User before, User after, CancellationToken cancellationToken, params IEnumerable<TransactWriteItem> along) =>
        (before.Name, before.Email) != (after.Name, after.Email) ? throw new ArgumentException("The profile must follow.", nameof(after))
        : after == before ? Task.FromResult(true)
        : dynamo.TryWriteAsync(cancellationToken, [writes.Replace(ShopTable.Users, UserItem.Write(after), before.Version), .. along]);

    /// <summary>The user alone, as he was last written.</summary>
    public async Task<User?> FindUserAsync(UserId id, CancellationToken cancellationToken)
    {
        var request = new GetItemRequest { TableName = tables[ShopTable.Users], Key = UserItem.Key(id), ConsistentRead = true };
        return (await dynamo.GetItemAsync(request, cancellationToken)).Item is { Count: > 0 } item ? UserItem.Read(item) : null;
    }

    private TransactGetItem Get(ShopTable table, Dictionary<string, AttributeValue> key) =>
        new() { Get = new() { TableName = tables[table], Key = key } };
}

using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;

namespace Shop.Functions.Users;

/// <summary>Reads and writes users and their profiles, both in one transaction.</summary>
internal sealed class AccountStore(IAmazonDynamoDB dynamo, Transactions transactions, TableNames tables, Writes writes)
{
    /// <returns>False when the user already has an account. That account is not changed.</returns>
    public Task<bool> CreateAsync(Account account, CancellationToken cancellationToken) =>
        transactions.TryWriteAsync(cancellationToken, [.. Create(account)]);

    /// <summary>Returns the writes of a new account.</summary>
    public IReadOnlyList<TransactWriteItem> Create(Account account) =>
        [writes.Create(ShopTable.Users, UserItem.Write(account.User)), writes.Create(ShopTable.Profiles, ProfileItem.Write(account.Profile))];

    /// <summary>Returns the writes of the user and the profile, each only when it has changed.</summary>
    public IReadOnlyList<TransactWriteItem> Replace(Account before, Account after) =>
    [
        .. after.User == before.User
            ? Array.Empty<TransactWriteItem>()
            : [writes.Replace(ShopTable.Users, UserItem.Write(after.User), before.User.Version)],
        .. after.Profile == before.Profile
            ? Array.Empty<TransactWriteItem>()
            : [writes.Replace(ShopTable.Profiles, ProfileItem.Write(after.Profile), before.Profile.Version)],
    ];

    /// <summary>
    /// Returns the write of a changed user without the profile. The profile also has the name and the email address, so these must not
    /// change here.
    /// </summary>
    /// <exception cref="ArgumentException">The name or the email address has changed.</exception>
    public IReadOnlyList<TransactWriteItem> Replace(User before, User after) =>
        (before.Name, before.Email) != (after.Name, after.Email) ? throw new ArgumentException("The profile must follow.", nameof(after))
        : after == before ? []
        : [writes.Replace(ShopTable.Users, UserItem.Write(after), before.Version)];

    public async Task<Account?> FindAsync(UserId id, CancellationToken cancellationToken) => await FindHalvesAsync(id, cancellationToken) switch
    {
        (null, null) => null,
        ({ } user, { } profile) => new Account(user, profile),
        _ => throw new InvalidDataException($"The account {id} has only a user or only a profile."),
    };

    /// <summary>Finds an account even when its user or its profile is missing, so that the account can be repaired.</summary>
    public async Task<(User? User, Profile? Profile)> FindHalvesAsync(UserId id, CancellationToken cancellationToken)
    {
        var items = await transactions.ReadAsync(
            cancellationToken,
            Get(ShopTable.Users, UserItem.Key(id)),
            Get(ShopTable.Profiles, ProfileItem.Key(ProfileId.Of(id))));
        return (items[0] is { } user ? UserItem.Read(user) : null, items[1] is { } profile ? ProfileItem.Read(profile) : null);
    }

    /// <summary>Reads the user consistently, without the profile.</summary>
    public async Task<User?> FindUserAsync(UserId id, CancellationToken cancellationToken)
    {
        var request = new GetItemRequest { TableName = tables[ShopTable.Users], Key = UserItem.Key(id), ConsistentRead = true };
        return (await dynamo.GetItemAsync(request, cancellationToken)).Item is { Count: > 0 } item ? UserItem.Read(item) : null;
    }

    private TransactGetItem Get(ShopTable table, Dictionary<string, AttributeValue> key) =>
        new() { Get = new() { TableName = tables[table], Key = key } };
}

using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using Shop.Functions.Users;

namespace Shop.Functions.Profiles;

/// <summary>Reads and writes profiles without their users, for changes of fields that only a profile has.</summary>
internal sealed class ProfileStore(IAmazonDynamoDB dynamo, TableNames tables, Writes writes, Paging paging)
{
    /// <summary>Reads a profile, eventually consistently.</summary>
    public Task<Profile?> FindAsync(ProfileId id, CancellationToken cancellationToken) => FindAsync(id, latest: false, cancellationToken);

    /// <summary>Reads a profile consistently, for a change.</summary>
    public Task<Profile?> FindLatestAsync(ProfileId id, CancellationToken cancellationToken) => FindAsync(id, latest: true, cancellationToken);

    /// <summary>Lists the profiles of a manager's team, the newest first. Eventually consistent.</summary>
    /// <returns>Refused: <see cref="Invalid"/> for <c>cursor</c>.</returns>
    public Task<Outcome<Page<Profile>>> TeamAsync(UserId manager, PageRequest page, CancellationToken cancellationToken) =>
        paging.ReadAsync(new IndexQuery(ShopTable.Profiles, Tables.ProfilesByManager, $"{manager}"), page, ProfileItem.Read, cancellationToken);

    /// <summary>Returns the writes that create a user's missing profile. They fail when the user was changed after it was read.</summary>
    public IReadOnlyList<TransactWriteItem> Create(Profile profile, User user) =>
        [writes.Create(ShopTable.Profiles, ProfileItem.Write(profile)), writes.Check(ShopTable.Users, UserItem.Key(user.Id), user.Version)];

    /// <summary>
    /// Returns the write of a changed profile. The name and the email address are stored in the user too, so only
    /// <see cref="AccountStore"/> changes them.
    /// </summary>
    /// <exception cref="ArgumentException">The name or the email address has changed.</exception>
    public IReadOnlyList<TransactWriteItem> Replace(Profile before, Profile after) =>
        (before.Name, before.Email) != (after.Name, after.Email) ? throw new ArgumentException("The user must follow.", nameof(after))
        : after == before ? []
        : [writes.Replace(ShopTable.Profiles, ProfileItem.Write(after), before.Version)];

    private async Task<Profile?> FindAsync(ProfileId id, bool latest, CancellationToken cancellationToken)
    {
        var request = new GetItemRequest { TableName = tables[ShopTable.Profiles], Key = ProfileItem.Key(id), ConsistentRead = latest };
        var response = await dynamo.GetItemAsync(request, cancellationToken);
        return response.Item is { Count: > 0 } item ? ProfileItem.Read(item) : null;
    }
}

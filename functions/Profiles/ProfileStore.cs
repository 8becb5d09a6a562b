using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using Shop.Domain;
using Shop.Domain.Users;
using Shop.Functions.Hosting;
using Shop.Functions.Storage;
using Shop.Functions.Users;

namespace Shop.Functions.Profiles;

/// <summary>Profiles by themselves: what does not stand in the user too is changed here.</summary>
internal sealed class ProfileStore(IAmazonDynamoDB dynamo, TableNames tables, Writes writes, Paging paging)
{
    /// <summary>Eventually consistent.</summary>
    public Task<Profile?> FindAsync(ProfileId id, CancellationToken cancellationToken) => FindAsync(id, latest: false, cancellationToken);

    /// <summary>As it stands now, for who is to change it.</summary>
    public Task<Profile?> FindLatestAsync(ProfileId id, CancellationToken cancellationToken) => FindAsync(id, latest: true, cancellationToken);

    /// <summary>The profiles of those whom he manages, the newest first. Eventually consistent.</summary>
    /// <returns>Refused: <see cref="Invalid"/> for <c>cursor</c>.</returns>
    public Task<Outcome<Page<Profile>>> TeamAsync(UserId manager, PageRequest page, CancellationToken cancellationToken) =>
        paging.ReadAsync(new IndexQuery(ShopTable.Profiles, Tables.ProfilesByManager, $"{manager}"), page, ProfileItem.Read, cancellationToken);

    /// <summary>The missing profile of a user.</summary>
    /// <returns>False when it is there, or when the user was changed since he was read; nothing is written then.</returns>
    public Task<bool> CreateAsync(Profile profile, User user, CancellationToken cancellationToken, params IEnumerable<TransactWriteItem> along) =>
        dynamo.TryWriteAsync(
            cancellationToken,
            [
                writes.Create(ShopTable.Profiles, ProfileItem.Write(profile)),
                writes.Check(ShopTable.Users, UserItem.Key(user.Id), user.Version),
                .. along,
            ]);

    /// <summary>Name and mail address stand in the user too: who changes them uses <see cref="AccountStore"/>.</summary>
    /// <returns>False when the profile was changed since it was read; nothing is written then.</returns>
    /// <exception cref="ArgumentException">Name or mail address differ.</exception>
    public Task<bool> SaveAsync(Profile before, Profile after, CancellationToken cancellationToken, params IEnumerable<TransactWriteItem> along) =>
        (before.Name, before.Email) != (after.Name, after.Email) ? throw new ArgumentException("The user must follow.", nameof(after))
        : after == before ? Task.FromResult(true)
        : dynamo.TryWriteAsync(cancellationToken, [writes.Replace(ShopTable.Profiles, ProfileItem.Write(after), before.Version), .. along]);

    private async Task<Profile?> FindAsync(ProfileId id, bool latest, CancellationToken cancellationToken)
    {
        var request = new GetItemRequest { TableName = tables[ShopTable.Profiles], Key = ProfileItem.Key(id), ConsistentRead = latest };
        var response = await dynamo.GetItemAsync(request, cancellationToken);
        return response.Item is { Count: > 0 } item ? ProfileItem.Read(item) : null;
    }
}

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
    public Task<Profile?> Find(ProfileId id, CancellationToken cancelled) => Find(id, latest: false, cancelled);

    /// <summary>As it stands now, for who is to change it.</summary>
    public Task<Profile?> FindLatest(ProfileId id, CancellationToken cancelled) => Find(id, latest: true, cancelled);

    /// <summary>The profiles of those whom he manages, the newest first. Eventually consistent.</summary>
    /// <returns>Refused: <see cref="Invalid"/> for <c>cursor</c>.</returns>
    public Task<Outcome<Page<Profile>>> Team(UserId manager, PageRequest page, CancellationToken cancelled) =>
        paging.Read(new IndexQuery(ShopTable.Profiles, Tables.ProfilesByManager, $"{manager}"), page, ProfileItem.Read, cancelled);

    /// <summary>The missing profile of a user.</summary>
    /// <returns>False when it is there, or when the user was changed since he was read; nothing is written then.</returns>
    public Task<bool> Create(Profile profile, User user, CancellationToken cancelled, params IEnumerable<TransactWriteItem> along) =>
        dynamo.TryWrite(
            cancelled,
            [
                writes.Create(ShopTable.Profiles, ProfileItem.Write(profile)),
                writes.Check(ShopTable.Users, UserItem.Key(user.Id), user.Version),
                .. along,
            ]);

    /// <summary>Name and mail address stand in the user too: who changes them uses <see cref="AccountStore"/>.</summary>
    /// <returns>False when the profile was changed since it was read; nothing is written then.</returns>
    /// <exception cref="ArgumentException">Name or mail address differ.</exception>
    public Task<bool> Save(Profile before, Profile after, CancellationToken cancelled, params IEnumerable<TransactWriteItem> along) =>
        (before.Name, before.Email) != (after.Name, after.Email) ? throw new ArgumentException("The user must follow.", nameof(after))
        : after == before ? Task.FromResult(true)
        : dynamo.TryWrite(cancelled, [writes.Replace(ShopTable.Profiles, ProfileItem.Write(after), before.Version), .. along]);

    private async Task<Profile?> Find(ProfileId id, bool latest, CancellationToken cancelled)
    {
        var request = new GetItemRequest { TableName = tables[ShopTable.Profiles], Key = ProfileItem.Key(id), ConsistentRead = latest };
        var response = await dynamo.GetItemAsync(request, cancelled);
        return response.Item is { Count: > 0 } item ? ProfileItem.Read(item) : null;
    }
}

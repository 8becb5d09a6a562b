using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using Shop.Domain;
using Shop.Domain.Users;
using Shop.Functions.Hosting;
using Shop.Functions.Storage;

namespace Shop.Functions.Users;

/// <summary>Users by themselves, without their profiles.</summary>
internal sealed class UserDirectory(IAmazonDynamoDB dynamo, TableNames tables, Writes writes, Paging paging)
{
    public async Task<User?> Find(UserId id, CancellationToken cancelled)
    {
        var request = new GetItemRequest { TableName = tables[ShopTable.Users], Key = UserItem.Key(id), ConsistentRead = true };
        var response = await dynamo.GetItemAsync(request, cancelled);
        return response.Item is { Count: > 0 } item ? UserItem.Read(item) : null;
    }

    /// <summary>The newest first. Lists by anything but the id are eventually consistent.</summary>
    /// <returns>Refused: <see cref="Invalid"/> for <c>cursor</c>.</returns>
    public async Task<Outcome<Page<User>>> List(UserQuery query, PageRequest page, CancellationToken cancelled) => query switch
    {
        UserQuery.One one => new Page<User>(await Find(one.Id, cancelled) is { } user ? [user] : [], NextCursor: null),
        UserQuery.Listed listed => await paging.Read(listed.Index, page, UserItem.Read, cancelled),
        _ => throw new InvalidOperationException($"Unknown query {query}."),
    };

    /// <summary>Name and mail address stand in the profile too: who changes them uses <see cref="AccountStore"/>.</summary>
    /// <returns>False when the user was changed since he was read; nothing is written then.</returns>
    /// <exception cref="ArgumentException">Name or mail address differ.</exception>
    public Task<bool> Save(User before, User after, CancellationToken cancelled, params IEnumerable<TransactWriteItem> along) =>
        (before.Name, before.Email) != (after.Name, after.Email) ? throw new ArgumentException("The profile must follow.", nameof(after))
        : after == before ? Task.FromResult(true)
        : dynamo.TryWrite(cancelled, [writes.Replace(ShopTable.Users, UserItem.Write(after), before.Version), .. along]);
}

using Shop.Domain;
using Shop.Domain.Users;
using Shop.Functions.Hosting;
using Shop.Functions.Storage;

namespace Shop.Functions.Users;

/// <summary>Lists of users, without their profiles.</summary>
internal sealed class UserDirectory(AccountStore accounts, Paging paging)
{
    /// <summary>The newest first. Lists by anything but the id are eventually consistent.</summary>
    /// <returns>Refused: <see cref="Invalid"/> for <c>cursor</c>.</returns>
    public async Task<Outcome<Page<User>>> List(UserQuery query, PageRequest page, CancellationToken cancelled) => query switch
    {
        UserQuery.One one => new Page<User>(await accounts.FindUser(one.Id, cancelled) is { } user ? [user] : [], NextCursor: null),
        UserQuery.Listed listed => await paging.Read(listed.Index, page, UserItem.Read, cancelled),
        _ => throw new InvalidOperationException($"Unknown query {query}."),
    };
}

namespace Shop.Functions.Users;

/// <summary>Lists of users, without their profiles.</summary>
internal sealed class UserStore(AccountStore accounts, Paging paging)
{
    /// <summary>The newest first. Lists are eventually consistent, except by id.</summary>
    /// <returns>Refused: <see cref="Invalid"/> for <c>cursor</c>.</returns>
    public async Task<Outcome<Page<User>>> ListAsync(UserQuery query, PageRequest page, CancellationToken cancellationToken) => query switch
    {
        UserQuery.One one => new Page<User>(await accounts.FindUserAsync(one.Id, cancellationToken) is { } user ? [user] : [], NextCursor: null),
        UserQuery.Listed listed => await paging.ReadAsync(listed.Index, page, UserItem.Read, cancellationToken),
        _ => throw new InvalidOperationException($"Unknown query {query}."),
    };
}

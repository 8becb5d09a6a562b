namespace Shop.Functions.Users;

/// <summary>Lists users without their profiles.</summary>
internal sealed class UserStore(AccountStore accounts, Paging paging)
{
    /// <summary>Lists users, the newest first. Eventually consistent, except for a query by id.</summary>
    /// <returns>Refused: <see cref="Invalid"/> for <c>cursor</c>.</returns>
    public async Task<Outcome<Page<User>>> ListAsync(UserQuery query, PageRequest page, CancellationToken cancellationToken) => query switch
    {
        UserQuery.One one => new Page<User>(await accounts.FindUserAsync(one.Id, cancellationToken) is { } user ? [user] : [], NextCursor: null),
        UserQuery.Listed listed => await paging.ReadAsync(listed.Index, page, UserItem.Read, cancellationToken),
        _ => throw new InvalidOperationException($"Unknown query {query}."),
    };
}

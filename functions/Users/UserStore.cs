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

    /// <summary>Lists every active administrator. Eventually consistent.</summary>
    public async Task<IReadOnlyList<UserId>> ListAdministratorsAsync(CancellationToken cancellationToken)
    {
        var query = new IndexQuery(ShopTable.Users, Tables.UsersByRole, Role.Admin.Wire());
        var found = new List<UserId>();
        string? cursor = null;
        do
        {
            var page = (await paging.ReadAsync(query, new(PageRequest.MaxLimit, cursor), UserItem.Read, cancellationToken)).Require();
            found.AddRange(page.Items.Where(user => user.Status == UserStatus.Active).Select(user => user.Id));
            cursor = page.NextCursor;
        }
        while (cursor is not null);
        return found;
    }
}

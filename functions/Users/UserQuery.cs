namespace Shop.Functions.Users;

/// <summary>Selects the users of a list: the user with an id, or the users with an email address, a role or a status.</summary>
internal abstract record UserQuery
{
    private static readonly string[] Names = ["id", "email", "role", "status"];

    private UserQuery()
    {
    }

    internal sealed record One(UserId Id) : UserQuery;

    internal sealed record Listed(IndexQuery Index) : UserQuery;

    /// <returns>Refused: <see cref="Invalid"/> unless exactly one of the parameters is given.</returns>
    public static Outcome<UserQuery> Read(Query query)
    {
        var given = Names.Where(name => query[name] is not null).ToList();
        return given switch
        {
            ["id"] => UserId.Read(query["id"], "id").Map(id => (UserQuery)new One(id)),
            ["email"] => Email.Read(query["email"]).Map(email => (UserQuery)By(Tables.UsersByEmail, email.Value)),
            ["role"] => Roles.Read(query["role"]).Map(role => (UserQuery)By(Tables.UsersByRole, role.Wire())),
            ["status"] => UserStatuses.Read(query["status"]).Map(status => (UserQuery)By(Tables.UsersByStatus, status.Wire())),
            [] => Refuse(Names, "or another of id, email, role and status is required"),
            _ => Refuse(given, "must be given without the others of id, email, role and status"),
        };
    }

    private static Listed By(string index, string partition) => new(new(ShopTable.Users, index, partition));

    private static Invalid Refuse(IEnumerable<string> names, string message) =>
        new(names.Select(name => new FieldError(name, message)).ToValueList());
}

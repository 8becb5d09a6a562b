namespace Shop.Functions.Profiles;

/// <summary>Selects the profiles of a list: the profile of one user, or the profiles of a manager's team.</summary>
internal abstract record ProfileQuery
{
    private ProfileQuery()
    {
    }

    internal sealed record OfUser(UserId Id) : ProfileQuery;

    internal sealed record Team(UserId Manager) : ProfileQuery;

    /// <returns>Refused: <see cref="Invalid"/> unless exactly one of the parameters is given.</returns>
    public static Outcome<ProfileQuery> Read(Query query) => (query["userId"], query["managerId"]) switch
    {
        ({ } user, null) => UserId.Read(user, "userId").Map(id => (ProfileQuery)new OfUser(id)),
        (null, { } manager) => UserId.Read(manager, "managerId").Map(id => (ProfileQuery)new Team(id)),
        (null, null) => Refuse("or the other of userId and managerId is required"),
        _ => Refuse("must be given without the other of userId and managerId"),
    };

    private static Invalid Refuse(string message) => new([new FieldError("userId", message), new FieldError("managerId", message)]);
}

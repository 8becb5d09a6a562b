namespace Shop.Functions.Hosting;

/// <summary>
/// Who calls, from the claims of the verified ID token and from nothing else. Groups that are no roles do not count; a caller in
/// no role's group is a customer, as everybody is who signed himself up.
/// </summary>
internal sealed record Caller
{
    private readonly IReadOnlySet<Role> roles;

    private Caller(UserId id, IReadOnlySet<Role> roles) => (Id, this.roles) = (id, roles);

    public UserId Id { get; }

    /// <summary>In the strongest of his roles.</summary>
    public Actor Actor => new(Id, roles.Max());

    public bool IsAny(IEnumerable<Role> allowed) => roles.Overlaps(allowed);

    /// <summary>Null when the request carries no claims of an ID token.</summary>
    public static Caller? Of(APIGatewayProxyRequest request)
    {
        var claims = request.RequestContext?.Authorizer?.Claims;
        return UserId.TryParse(claims?.GetValueOrDefault("sub"), out var id) && claims!.GetValueOrDefault("token_use", "id") == "id"
            ? new Caller(id, RolesIn(claims!.GetValueOrDefault("cognito:groups")))
            : null;
    }

    // The gateway flattens the claim's list to text: "admin", "admin,vendor" or "[admin vendor]".
    private static HashSet<Role> RolesIn(string? groups)
    {
        var named = (groups ?? "").Split(['[', ']', ',', ' ', '"'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var roles = Enum.GetValues<Role>().Where(role => named.Contains(role.Wire(), StringComparer.Ordinal)).ToHashSet();
        return roles.Count > 0 ? roles : [Role.Customer];
    }
}

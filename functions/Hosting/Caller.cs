namespace Shop.Functions.Hosting;

/// <summary>
/// The caller of a route, from the claims of the verified ID token only. Groups that are not roles are ignored; a caller without a
/// role's group is a customer.
/// </summary>
internal sealed record Caller
{
    private readonly IReadOnlySet<Role> roles;

    private Caller(UserId id, IReadOnlySet<Role> roles) => (Id, this.roles) = (id, roles);

    public UserId Id { get; }

    /// <summary>The caller in the strongest of the roles.</summary>
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

    // API Gateway flattens the list of the claim to a text: "admin", "admin,vendor" or "[admin vendor]".
    private static HashSet<Role> RolesIn(string? groups)
    {
        var named = (groups ?? "").Split(['[', ']', ',', ' ', '"'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var roles = Enum.GetValues<Role>().Where(role => named.Contains(role.Wire(), StringComparer.Ordinal)).ToHashSet();
        return roles.Count > 0 ? roles : [Role.Customer];
    }
}

namespace Shop.Functions.Hosting;

/// <summary>
/// The caller of a route, read only from the claims of the verified ID token. Groups that are not roles are ignored. A caller whose groups
/// contain no role is a customer.
/// </summary>
internal sealed record Caller
{
    private readonly IReadOnlySet<Role> roles;

    private Caller(UserId id, IReadOnlySet<Role> roles) => (Id, this.roles) = (id, roles);

    public UserId Id { get; }

    /// <summary>The caller with the strongest of the caller's roles.</summary>
    public Actor Actor => new(Id, roles.Max());

    public bool IsAny(IEnumerable<Role> allowed) => roles.Overlaps(allowed);

    /// <summary>Reads the caller of a request; null when the request has no claims of an ID token.</summary>
    public static Caller? Of(APIGatewayProxyRequest request)
    {
        var claims = request.RequestContext?.Authorizer?.Claims;
        return UserId.TryParse(claims?.GetValueOrDefault("sub"), out var id) && claims!.GetValueOrDefault("token_use", "id") == "id"
            ? new Caller(id, RolesIn(claims!.GetValueOrDefault("cognito:groups")))
            : null;
    }

    // API Gateway writes the list in this claim as one string: "admin", "admin,vendor" or "[admin vendor]".
    private static HashSet<Role> RolesIn(string? groups)
    {
        var named = (groups ?? "").Split(['[', ']', ',', ' ', '"'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var roles = Enum.GetValues<Role>().Where(role => named.Contains(role.Wire(), StringComparer.Ordinal)).ToHashSet();
        return roles.Count > 0 ? roles : [Role.Customer];
    }
}

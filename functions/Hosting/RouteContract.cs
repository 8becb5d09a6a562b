using System.Reflection;

namespace Shop.Functions.Hosting;

/// <summary>The facts that the attributes of a route's handler declare. They are read once.</summary>
public sealed class RouteContract
{
    private readonly IReadOnlyList<Role>? roles;

    private RouteContract(MethodInfo handle)
    {
        var route = Required<RestApiAttribute>(handle);
        Route = $"{route.Method.ToString().ToUpperInvariant()} {route.Template}";
        BodyType = handle.GetCustomAttribute<BodyAttribute>()?.Type;
        roles = handle.IsDefined(typeof(PublicAttribute)) ? null : Required<RolesAttribute>(handle).Roles;
        var idempotent = handle.GetCustomAttribute<IdempotentAttribute>();
        IsIdempotent = idempotent is not null;
        Headers = [.. handle.GetCustomAttributes<HeaderAttribute>(), .. idempotent is null ? Array.Empty<HeaderAttribute>() : [idempotent.Key]];
        QueryParameters =
        [
            .. handle.GetCustomAttributes<QueryParameterAttribute>(),
            .. handle.IsDefined(typeof(PagedAttribute)) ? PagedAttribute.Parameters : [],
        ];
    }

    /// <summary>The method and the path template: <c>GET /products/{id}</c>.</summary>
    public string Route { get; }

    public Type? BodyType { get; }

    public bool IsIdempotent { get; }

    public IReadOnlyList<HeaderAttribute> Headers { get; }

    public IReadOnlyList<QueryParameterAttribute> QueryParameters { get; }

    /// <exception cref="InvalidOperationException">An attribute is missing.</exception>
    public static RouteContract Of(MethodInfo handle) => new(handle);

    internal static RouteContract Of(Type handler) => new(
        handler.GetMethod("Handle") ?? throw new InvalidOperationException($"{handler} has no public method Handle."));

    internal bool Declares(string queryParameter) => QueryParameters.Any(parameter => parameter.Name == queryParameter);

    /// <summary>Returns the caller; null on a public route, which needs no caller.</summary>
    internal Outcome<Caller?> Admit(APIGatewayProxyRequest request) =>
        roles is null ? Outcome.Of<Caller?>(null)
        : Caller.Of(request) is not { } caller ? new Unauthenticated()
        : caller.IsAny(roles) ? caller
        : new Forbidden();

    private static T Required<T>(MethodInfo handle)
        where T : Attribute =>
        handle.GetCustomAttribute<T>()
        ?? throw new InvalidOperationException($"{handle.DeclaringType}.{handle.Name} lacks {typeof(T).Name}.");
}

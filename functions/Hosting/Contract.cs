using System.Reflection;
using Amazon.Lambda.Annotations.APIGateway;
using Amazon.Lambda.APIGatewayEvents;
using Shop.Domain.Users;

namespace Shop.Functions.Hosting;

/// <summary>What the attributes of a route's handler promise, read once.</summary>
internal sealed class Contract
{
    private readonly IReadOnlyList<Role>? roles;
    private readonly string[] queryParameters;

    private Contract(MethodInfo handle)
    {
        var route = Required<RestApiAttribute>(handle);
        Route = $"{route.Method.ToString().ToUpperInvariant()} {route.Template}";
        BodyType = handle.GetCustomAttribute<BodyAttribute>()?.Type;
        roles = handle.IsDefined(typeof(PublicAttribute)) ? null : Required<RolesAttribute>(handle).Roles;
        Headers =
        [
            .. handle.GetCustomAttributes<HeaderAttribute>(),
            .. handle.IsDefined(typeof(IdempotentAttribute))
                ? [new HeaderAttribute(IdempotentAttribute.Header, IdempotentAttribute.Description)]
                : Array.Empty<HeaderAttribute>(),
        ];
        queryParameters = [.. handle.GetCustomAttributes<QueryParameterAttribute>().Select(parameter => parameter.Name)];
    }

    /// <summary>Method and template: <c>GET /products/{id}</c>.</summary>
    public string Route { get; }

    public Type? BodyType { get; }

    public IReadOnlyList<HeaderAttribute> Headers { get; }

    public static Contract Of(Type handler) => new(
        handler.GetMethod("Handle") ?? throw new InvalidOperationException($"{handler} has no public method Handle."));

    public bool Declares(string queryParameter) => queryParameters.Contains(queryParameter, StringComparer.Ordinal);

    /// <summary>Who may go on: nobody in particular (null) on a public route.</summary>
    public Answer<Caller?> Admit(APIGatewayProxyRequest request) =>
        roles is null ? new((Caller?)null)
        : Caller.Of(request) is not { } caller ? Problems.Unauthenticated
        : caller.IsAny(roles) ? caller
        : Problems.Forbidden;

    private static T Required<T>(MethodInfo handle)
        where T : Attribute =>
        handle.GetCustomAttribute<T>()
        ?? throw new InvalidOperationException($"{handle.DeclaringType}.{handle.Name} lacks {typeof(T).Name}.");
}

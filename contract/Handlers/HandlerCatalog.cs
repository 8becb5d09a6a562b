using System.Reflection;
using Amazon.Lambda.Annotations;
using Amazon.Lambda.Annotations.APIGateway;
using Shop.Functions.Hosting;

namespace Shop.Contract.Handlers;

/// <summary>
/// Every handler, sorted by name. They are read from the attributes of methods with <see cref="LambdaFunctionAttribute"/>.
/// </summary>
public sealed class HandlerCatalog
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly Lazy<HandlerCatalog> OfFunctions = new(() => Read(typeof(AccessAttribute).Assembly.GetTypes()));

    private HandlerCatalog(IReadOnlyList<Handler> handlers)
    {
        Handlers = handlers;
    }

    /// <summary>The handlers of the functions project.</summary>
    public static HandlerCatalog Deployed => OfFunctions.Value;

    public IReadOnlyList<Handler> Handlers { get; }

    /// <summary>The handlers of routes, sorted by path, then by method.</summary>
    public IEnumerable<(Handler Handler, RouteKey Route)> Routes =>
        from handler in Handlers
        where handler.Route is not null
        let route = handler.Route
        orderby route.Path, route.Method
        select (handler, route);

    public static HandlerCatalog Read(IEnumerable<Type> types) => new(
    [
        .. types.SelectMany(type => type.GetMethods(Declared))
            .Where(method => method.IsDefined(typeof(LambdaFunctionAttribute)))
            .Select(Read)
            .OrderBy(handler => handler.Slug, StringComparer.Ordinal),
    ]);

    /// <summary>Copies the catalog and applies <paramref name="change"/> to each handler.</summary>
    internal HandlerCatalog With(Func<Handler, Handler> change) => new([.. Handlers.Select(change)]);

    private static Handler Read(MethodInfo method)
    {
        var type = method.DeclaringType!;
        var function = method.GetCustomAttribute<LambdaFunctionAttribute>()!;
        var route = method.GetCustomAttribute<RestApiAttribute>();
        return new(
            type.Namespace?.Split('.')[^1] ?? "",
            type.Name,
            method,
            $"{type.Assembly.GetName().Name}::{type.Namespace}.{type.Name}_{method.Name}_Generated::{method.Name}",
            function.MemorySize == 0 ? FunctionDefaults.MemoryMegabytes : checked((int)function.MemorySize),
            function.Timeout == 0 ? FunctionDefaults.TimeoutSeconds : checked((int)function.Timeout),
            route is null ? null : new(route.Method.ToString().ToUpperInvariant(), route.Template),
            method.GetCustomAttribute<CognitoTriggerAttribute>()?.Trigger,
            method.GetCustomAttribute<MapsStreamAttribute>(),
            method.GetCustomAttribute<QueueAttribute>(),
            method.GetCustomAttribute<ScheduledAttribute>(),
            method.GetCustomAttribute<WorkflowTaskAttribute>()?.Workflow,
            method.IsDefined(typeof(PublicAttribute)),
            method.GetCustomAttribute<RolesAttribute>()?.Roles ?? [],
            method.IsDefined(typeof(UserPoolClientAttribute)),
            method.GetCustomAttribute<UserPoolAttribute>()?.Grant ?? PoolGrant.None,
            [
                .. method.GetCustomAttributes<AccessAttribute>()
                    .OrderBy(access => access.Table)
                    .ThenBy(access => access.Index, StringComparer.Ordinal),
            ]);
    }
}

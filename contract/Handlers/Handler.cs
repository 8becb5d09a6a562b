using System.Reflection;
using Shop.Domain.Users;
using Shop.Functions.Hosting;

namespace Shop.Contract.Handlers;

/// <summary>One Lambda entry point, as its attributes describe it.</summary>
/// <param name="Feature">The folder of the handler, such as <c>Users</c>.</param>
/// <param name="Name">The class, such as <c>GetMe</c>.</param>
/// <param name="HandlerString">The entry point that Lambda calls: <c>Assembly::Namespace.Class_Method_Generated::Method</c>.</param>
/// <param name="Trigger">The event of the user pool that invokes the handler; null for other handlers.</param>
/// <param name="Stream">The table whose changes the handler maps; null for other handlers.</param>
/// <param name="Queue">The queue whose messages the handler receives; null for other handlers.</param>
/// <param name="Schedule">The schedule that invokes the handler; null for other handlers.</param>
/// <param name="PoolGrant">The operations of the user pool that the handler may call.</param>
/// <param name="Roles">The roles that may call the route; empty for public routes and for other handlers.</param>
public sealed record Handler(
    string Feature,
    string Name,
    MethodInfo Method,
    string HandlerString,
    int MemoryMegabytes,
    int TimeoutSeconds,
    RouteKey? Route,
    CognitoTrigger? Trigger,
    MapsStreamAttribute? Stream,
    QueueAttribute? Queue,
    ScheduledAttribute? Schedule,
    Workflow? Workflow,
    bool IsPublic,
    IReadOnlyList<Role> Roles,
    bool NeedsUserPoolClient,
    PoolGrant PoolGrant,
    IReadOnlyList<AccessAttribute> Grants)
{
    /// <summary>The name within a stack: <c>users-get-me</c>.</summary>
    public string Slug { get; } = $"{KebabCase.Of(Feature)}-{KebabCase.Of(Name)}";

    /// <summary>The events of the shop that the handler consumes; null for other handlers.</summary>
    public ConsumesAttribute? Consumes => Queue as ConsumesAttribute;

    /// <summary>An attribute of the handler's method; null when the method does not have the attribute.</summary>
    public T? Attribute<T>()
        where T : Attribute => Method.GetCustomAttribute<T>();

    public override string ToString() => $"{Feature}.{Name}";
}

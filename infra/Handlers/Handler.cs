using System.Reflection;
using Shop.Domain.Users;
using Shop.Functions.Hosting;

namespace Shop.Infra.Handlers;

/// <summary>One Lambda entry point as its attributes describe it.</summary>
/// <param name="Feature">The folder of the handler, such as <c>Users</c>.</param>
/// <param name="Name">The class, such as <c>GetMe</c>.</param>
/// <param name="HandlerString">What Lambda calls: <c>Assembly::Namespace.Class_Method_Generated::Method</c>.</param>
/// <param name="Trigger">The user pool event that invokes it; null for routes.</param>
/// <param name="PoolGrant">What it may do to the user pool.</param>
/// <param name="Roles">Who may call the route; empty for public routes and triggers.</param>
public sealed record Handler(
    string Feature,
    string Name,
    MethodInfo Method,
    string HandlerString,
    int MemoryMegabytes,
    int TimeoutSeconds,
    Route? Route,
    CognitoTrigger? Trigger,
    bool IsPublic,
    IReadOnlyList<Role> Roles,
    bool NeedsUserPoolClient,
    PoolGrant PoolGrant,
    IReadOnlyList<AccessAttribute> Grants)
{
    /// <summary>The name within a stack: <c>users-get-me</c>.</summary>
    public string Slug { get; } = $"{KebabCase.Of(Feature)}-{KebabCase.Of(Name)}";

    public override string ToString() => $"{Feature}.{Name}";
}

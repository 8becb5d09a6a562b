using System.Reflection;
using System.Text.RegularExpressions;
using Shop.Contract.Handlers;
using Shop.Functions.Hosting;
using Shop.Functions.Storage;
using Shop.Infra.Configuration;

namespace Shop.Infra.Handlers;

/// <summary>Checks the attributes of handlers against the rules of this program and of AWS.</summary>
internal static partial class HandlerRules
{
    /// <summary>The longest time that API Gateway waits for an integration.</summary>
    public const int ApiTimeoutSeconds = 29;

    private const int HandlerStringLength = 127;

    // Function and role names have at most 64 characters: shop-{stack}-{slug}.
    private static readonly int SlugLength = 64 - "shop--".Length - ShopConfig.StackNameLength;

    /// <summary>Returns the catalog unchanged.</summary>
    /// <exception cref="CatalogException">A handler breaks a rule; the message lists every broken rule.</exception>
    public static HandlerCatalog Checked(HandlerCatalog catalog) =>
        Problems(catalog.Handlers).ToList() is { Count: > 0 } problems ? throw new CatalogException(problems) : catalog;

    private static IEnumerable<string> Problems(IReadOnlyList<Handler> handlers) =>
        handlers.SelectMany(handler => Problems(handler).Select(problem => $"{handler} {problem}")).Concat(CatalogRules.Problems(handlers));

    private static IEnumerable<string> Problems(Handler handler) =>
        [.. Invocation(handler), .. Authority(handler), .. Limits(handler), .. GrantRules.Problems(handler), .. EntryPoint(handler)];

    private static IEnumerable<string> Invocation(Handler handler)
    {
        object?[] sources = [handler.Route, handler.Trigger, handler.Stream, handler.Queue, handler.Schedule, handler.Workflow];
        if (sources.Count(source => source is not null) != 1)
        {
            yield return "needs exactly one of a route, a trigger, a stream, a queue, a schedule and a workflow.";
        }

        if (handler.Stream is { } stream && !Tables.All[stream.Table].ReadAsEvents)
        {
            yield return $"maps the changes of {Tables.All[stream.Table].Name}, which has no stream.";
        }

        if (handler.Queue is { } received && !QueueName().IsMatch(received.Queue))
        {
            yield return $"receives from the queue '{received.Queue}', which is not a name of lower-case words with hyphens.";
        }

        if (handler.Route is { Method: RouteKey.AnyMethod })
        {
            yield return "must name one HTTP method.";
        }

        if (handler.Route is { IsValid: false } route)
        {
            yield return $"has the route '{route.Path}', which is not a path of lower-case segments and {{parameters}}.";
        }

        if (handler.Trigger is not null && handler.NeedsUserPoolClient)
        {
            yield return "is a trigger of the user pool, which is created before its client: no [UserPoolClient].";
        }

        if (handler.Trigger is not null && Has<UserPoolAttribute>(handler))
        {
            yield return "is a trigger of the user pool, which is created after its triggers: no [UserPool].";
        }

        if (Has<UserPoolAttribute>(handler) && handler.PoolGrant == PoolGrant.None)
        {
            yield return "has [UserPool] that grants nothing.";
        }

        if (handler.Route is not null && !(Has<OperationAttribute>(handler) && handler.Method.GetCustomAttributes<RepliesAttribute>().Any()))
        {
            yield return "needs [Operation] and [Replies].";
        }

        if (handler.Route is not null && handler.TimeoutSeconds > ApiTimeoutSeconds)
        {
            yield return $"has a timeout of {handler.TimeoutSeconds} s; API Gateway waits at most {ApiTimeoutSeconds} s.";
        }
    }

    private static IEnumerable<string> Authority(Handler handler)
    {
        var hasRoles = Has<RolesAttribute>(handler);
        if (handler.Route is not null && hasRoles == handler.IsPublic)
        {
            yield return "needs either [Roles] or [Public].";
        }

        if (handler.Route is null && (hasRoles || handler.IsPublic))
        {
            yield return "has no caller: neither [Roles] nor [Public].";
        }

        if (hasRoles && handler.Roles.Count == 0)
        {
            yield return "has [Roles] without a role.";
        }
    }

    private static IEnumerable<string> Limits(Handler handler)
    {
        if (handler.MemoryMegabytes is < 128 or > 10_240)
        {
            yield return "must have a MemorySize from 128 to 10240 MB.";
        }

        if (handler.TimeoutSeconds is < 1 or > 900)
        {
            yield return "must have a Timeout from 1 to 900 s.";
        }

        if (handler.Slug.Length > SlugLength)
        {
            yield return $"is called '{handler.Slug}', longer than {SlugLength} characters.";
        }
    }

    private static IEnumerable<string> EntryPoint(Handler handler)
    {
        if (handler.HandlerString.Length > HandlerStringLength)
        {
            yield return $"has a handler string longer than {HandlerStringLength} characters: {handler.HandlerString}";
        }

        var parts = handler.HandlerString.Split("::");
        if (handler.Method.Module.Assembly.GetType(parts[1]) is not { IsPublic: true } type || type.GetMethod(parts[2]) is null)
        {
            yield return $"has no public entry point {parts[1]}.{parts[2]}.";
        }
    }

    private static bool Has<T>(Handler handler)
        where T : Attribute => handler.Method.IsDefined(typeof(T), inherit: false);

    [GeneratedRegex("^[a-z]+(-[a-z]+){0,3}$")]
    private static partial Regex QueueName();
}

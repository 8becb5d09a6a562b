using System.Reflection;
using System.Text.RegularExpressions;
using Shop.Contract.Handlers;
using Shop.Functions.Hosting;
using Shop.Functions.Storage;
using Shop.Infra.Configuration;
using Shop.Infra.Workflows;

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

    /// <summary>The workflows that have a handler for each task. The others are not deployed yet.</summary>
    public static IEnumerable<Workflow> Complete(HandlerCatalog catalog)
    {
        var tasks = catalog.Handlers.ToLookup(handler => handler.Workflow, handler => handler.Name);
        var complete = WorkflowDefinition.All.Where(workflow => !workflow.Value.Tasks.Except(tasks[workflow.Key]).Any())
            .ToDictionary(workflow => workflow.Key, workflow => workflow.Value.Resumes);
        return complete.Where(workflow => workflow.Value is not { } resumed || complete.ContainsKey(resumed))
            .Select(workflow => workflow.Key);
    }

    private static IEnumerable<string> Problems(IReadOnlyList<Handler> handlers) =>
        handlers.SelectMany(handler => Problems(handler).Select(problem => $"{handler} {problem}"))
            .Concat(Repeated(handlers, handler => handler.Slug, "the name"))
            .Concat(Repeated(handlers, handler => handler.Route?.ToString(), "the route"))
            .Concat(Repeated(handlers, handler => handler.Trigger?.ToString(), "the trigger"))
            .Concat(Repeated(handlers, handler => handler.Stream?.Table.ToString(), "the stream"))
            .Concat(Repeated(handlers, handler => handler.Consumes?.Queue, "the queue"))
            .Concat(PathParametersThatDiffer(handlers))
            .Concat(UnknownTasks(handlers));

    private static IEnumerable<string> Problems(Handler handler) =>
        [.. Invocation(handler), .. Authority(handler), .. Limits(handler), .. Grants(handler), .. EntryPoint(handler)];

    private static IEnumerable<string> Invocation(Handler handler)
    {
        object?[] sources = [handler.Route, handler.Trigger, handler.Stream, handler.Consumes, handler.Workflow];
        if (sources.Count(source => source is not null) != 1)
        {
            yield return "needs exactly one of a route, a trigger, a stream, a queue and a workflow.";
        }

        if (handler.Stream is { } stream && !Tables.All[stream.Table].ReadAsEvents)
        {
            yield return $"maps the changes of {Tables.All[stream.Table].Name}, which has no stream.";
        }

        if (handler.Consumes is { } consumes && !QueueName().IsMatch(consumes.Queue))
        {
            yield return $"consumes the queue '{consumes.Queue}', which is not a name of lower-case words with hyphens.";
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

    private static IEnumerable<string> Grants(Handler handler)
    {
        if (handler.Grants.Count == 0 != Has<NoAccessAttribute>(handler))
        {
            yield return "needs either [Access] or [NoAccess].";
        }

        const Grant Keys = Grant.GetItem | Grant.PutItem;
        if (Has<IdempotentAttribute>(handler)
            && (handler.IsPublic || !handler.Grants.Any(access => access.Table == ShopTable.Idempotency && access.Grant == Keys)))
        {
            yield return $"is [Idempotent]: it must not be public and needs [Access] of {Keys} to idempotency.";
        }

        foreach (var access in handler.Grants)
        {
            var table = Tables.All[access.Table];
            if (access.Grant == Grant.None)
            {
                yield return $"has [Access] to {table.Name} that grants nothing.";
            }

            if (access.Index is not null && table.Indexes.All(index => index.Name != access.Index))
            {
                yield return $"has [Access] to the index '{access.Index}', which {table.Name} lacks.";
            }

            if (access.Index is not null && access.Grant != Grant.Query)
            {
                yield return $"has [Access] of {access.Grant} to the index '{access.Index}'; indexes allow only {Grant.Query}.";
            }
        }

        foreach (var twice in handler.Grants.GroupBy(access => (access.Table, access.Index)).Where(group => group.Count() > 1))
        {
            var index = twice.Key.Index is null ? "" : $"/{twice.Key.Index}";
            yield return $"has [Access] to {Tables.All[twice.Key.Table].Name}{index} twice.";
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

    private static IEnumerable<string> Repeated(IEnumerable<Handler> handlers, Func<Handler, string?> key, string what) =>
        from handler in handlers
        group handler by key(handler) into same
        where same.Key is not null && same.Count() > 1
        select $"{string.Join(" and ", same)} share {what} {same.Key}.";

    private static IEnumerable<string> UnknownTasks(IEnumerable<Handler> handlers) =>
        from handler in handlers
        where handler.Workflow is not null
        let definition = WorkflowDefinition.All[handler.Workflow.Value]
        where !definition.Tasks.Contains(handler.Name)
        select $"{handler} is not a task of {definition.Name}, which calls {string.Join(", ", definition.Tasks)}.";

    // API Gateway allows at most one path parameter below the same path.
    private static IEnumerable<string> PathParametersThatDiffer(IEnumerable<Handler> handlers) =>
        from prefix in handlers.Select(handler => handler.Route?.Path).OfType<string>().SelectMany(PathParametersWithPrefix).Distinct()
        group prefix.Name by prefix.Prefix into siblings
        where siblings.Count() > 1
        select $"The routes under {siblings.Key} call the same segment {string.Join(" and ", siblings.Order(StringComparer.Ordinal))}.";

    private static IEnumerable<(string Prefix, string Name)> PathParametersWithPrefix(string path)
    {
        var segments = path.Split('/');
        return
            from segment in segments.Index()
            where segment.Item.StartsWith('{')
            select (string.Join('/', segments[..segment.Index]) + "/", segment.Item);
    }

    [GeneratedRegex("^[a-z]+(-[a-z]+){0,3}$")]
    private static partial Regex QueueName();
}

using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.CompilerServices;
using Shop.Domain;
using Shop.Functions.Hosting;
using Shop.Infra.Handlers;

namespace Shop.Infra.OpenApi;

/// <param name="Code">The end of the problem's <c>type</c>.</param>
/// <param name="Detail">The problem's sentence, where it is always the same.</param>
internal sealed record RouteError(int Status, string Code, string? Detail);

/// <summary>
/// The problems that a route can answer: those of every route, and those that its handler can come by, read from its code, as far as
/// its <see cref="OperationAttribute"/> admits their status. (Handlers share code of which each uses a part.)
/// </summary>
internal static class RouteErrors
{
    private static readonly Assembly Functions = typeof(ProblemTypes).Assembly;
    private static readonly Type Problem = Hosting("Problem");
    private static readonly MethodInfo StatusOf = Hosting("Refusals").GetMethod("StatusOf", BindingFlags.Public | BindingFlags.Static)!;

    // What every route does around its handler; the attributes tell what comes of it.
    private static readonly HashSet<Type> Around = [.. new[] { "Endpoint`1", "Contract", "Refusals", "Reply", "Body", "Query", "RequestHeaders", "Problem" }.Select(Hosting)];

    private static readonly ConcurrentDictionary<MethodInfo, Reach> Known = [];

    /// <summary>By status, then in order of the codes.</summary>
    public static IReadOnlyList<RouteError> Of(Handler handler)
    {
        var general = General(handler).ToList();
        var statuses = general.Select(error => error.Status).Concat(Declared(handler)).ToHashSet();
        return
        [
            .. general.Concat(OfHandler(handler).Where(error => statuses.Contains(error.Status)))
                .DistinctBy(error => (error.Status, error.Code))
                .OrderBy(error => error.Status).ThenBy(error => error.Code, StringComparer.Ordinal),
        ];
    }

    /// <summary>Those that the handler's own code can come by.</summary>
    public static IEnumerable<RouteError> OfHandler(Handler handler)
    {
        var reach = ReachOf(handler);
        return reach.Called.Where(IsProblem).Select(Read).Concat(reach.Constructed.Where(IsRefusal).Select(Refused));
    }

    /// <summary>Whether the handler can answer where it put what it created.</summary>
    public static bool SaysLocation(Handler handler) =>
        ReachOf(handler).Called.Any(method => method.DeclaringType == Hosting("Reply") && method.Name == "Created" && method.GetParameters().Length == 2);

    private static IEnumerable<int> Declared(Handler handler) => handler.Method.GetCustomAttribute<OperationAttribute>()?.Refusals ?? [];

    private static IEnumerable<RouteError> General(Handler handler)
    {
        yield return new(400, ProblemTypes.Invalid, null);
        if (!handler.IsPublic)
        {
            yield return new(401, ProblemTypes.Unauthenticated, null);
            yield return new(403, ProblemTypes.Forbidden, null);
        }

        if (handler.Method.IsDefined(typeof(BodyAttribute)))
        {
            yield return new(413, ProblemTypes.TooLarge, null);
        }

        if (handler.Method.IsDefined(typeof(IdempotentAttribute)))
        {
            yield return new(422, ProblemTypes.KeyReused, null);
        }

        yield return new(429, ProblemTypes.TooManyRequests, null);
        yield return new(500, ProblemTypes.Internal, null);
        yield return new(503, ProblemTypes.Unavailable, null);
    }

    private static Reach ReachOf(Handler handler) => Known.GetOrAdd(handler.Method, method => new(method, IsFollowed));

    private static bool IsFollowed(Type type)
    {
        var outermost = type;
        while (outermost.DeclaringType is { } outer)
        {
            outermost = outer;
        }

        return type.Assembly.GetName().Name!.StartsWith("Shop.", StringComparison.Ordinal)
            && !Around.Contains(outermost.IsGenericType ? outermost.GetGenericTypeDefinition() : outermost);
    }

    private static bool IsProblem(MethodBase method) =>
        method is MethodInfo { IsStatic: true, IsSpecialName: true } getter && getter.ReturnType == Problem && getter.GetParameters().Length == 0;

    private static RouteError Read(MethodBase getter)
    {
        var problem = getter.Invoke(null, null)!;
        return new((int)Value("Status"), ((string)Value("Type"))[ProblemTypes.Prefix.Length..], (string)Value("Detail"));

        object Value(string name) => Problem.GetProperty(name)!.GetValue(problem)!;
    }

    private static bool IsRefusal(Type type) => type.IsSubclassOf(typeof(Refusal));

    // Code and status go by the type alone.
    private static RouteError Refused(Type type)
    {
        var refusal = (Refusal)RuntimeHelpers.GetUninitializedObject(type);
        return new((int)StatusOf.Invoke(null, [refusal])!, refusal.Code, null);
    }

    private static Type Hosting(string name) => Functions.GetType($"{typeof(ProblemTypes).Namespace}.{name}", throwOnError: true)!;
}

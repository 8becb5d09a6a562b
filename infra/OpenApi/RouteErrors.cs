using System.Reflection;
using Shop.Domain;
using Shop.Functions.Hosting;
using Shop.Infra.Handlers;

namespace Shop.Infra.OpenApi;

/// <param name="Code">The end of the problem's <c>type</c>.</param>
/// <param name="Detail">The sentence of the problem, where it is always the same.</param>
internal sealed record RouteError(int Status, string Code, string? Detail);

/// <summary>The problems that a route can answer: those of every route, and those that its handler declares.</summary>
internal static class RouteErrors
{
    /// <summary>By status, then in order of the codes.</summary>
    public static IReadOnlyList<RouteError> Of(Handler handler) =>
    [
        .. General(handler).Concat(Declared(handler))
            .OrderBy(error => error.Status).ThenBy(error => error.Code, StringComparer.Ordinal),
    ];

    private static IEnumerable<RouteError> Declared(Handler handler) => handler.Method.GetCustomAttributes<RefusesAttribute>()
        .Select(refuses => new RouteError(refuses.Status, refuses.Code, Sentence(refuses.Refusal)));

    private static string? Sentence(Type refusal) =>
        refusal.GetConstructor(Type.EmptyTypes) is { } constructor ? ((Refusal)constructor.Invoke(null)).Message : null;

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
}

using System.Reflection;
using Shop.Contract.Handlers;
using Shop.Domain;
using Shop.Functions.Hosting;

namespace Shop.Contract;

/// <summary>Lists the problems that a route can answer: the problems of every route, and the problems that its handler declares.</summary>
internal static class RouteProblems
{
    /// <summary>The problems, sorted by status, then by type. Each one is an example of an answer.</summary>
    public static IReadOnlyList<Problem> Of(Handler handler) =>
    [
        .. General(handler).Concat(handler.Method.GetCustomAttributes<RefusesAttribute>().Select(refuses => Example(refuses.Refusal)))
            .OrderBy(problem => problem.Status)
            .ThenBy(problem => problem.Type, StringComparer.Ordinal),
    ];

    private static IEnumerable<Problem> General(Handler handler)
    {
        yield return Example(typeof(Invalid));
        if (!handler.IsPublic)
        {
            yield return Example(typeof(Unauthenticated));
            yield return Example(typeof(Forbidden));
        }

        // API Gateway answers this problem itself, without a function.
        if (handler.Attribute<BodyAttribute>() is not null)
        {
            yield return Problem(413, ProblemTypes.TooLarge);
        }

        if (handler.Attribute<IdempotentAttribute>() is not null)
        {
            yield return Example(typeof(IdempotencyKeyReused));
        }

        yield return Example(typeof(TooManyRequests));
        yield return Example(typeof(Internal));
        yield return Example(typeof(Unavailable));
    }

    // The sentence of a refusal with data depends on the data, so the example has the general text of the refusal's comment.
    private static Problem Example(Type refusal) =>
        refusal == typeof(Invalid) ? Refusals.ToProblem(Invalid.Field(ExampleOf<ProblemField>("Field"), ExampleOf<ProblemField>("Message")))
        : refusal == typeof(Internal) ? Refusals.ToProblem(new Internal(ExampleOf<Problem>("RequestId")))
        : refusal.GetConstructor(Type.EmptyTypes) is { } constructor ? Refusals.ToProblem((Refusal)constructor.Invoke(null))
        : Problem(Refusals.StatusOf(refusal), Refusal.CodeOf(refusal), Comments.Of(refusal));

    private static Problem Problem(int status, string code, string? detail = null) =>
        new(ProblemTypes.Of(code), ProblemTypes.TitleOf(code), status, detail ?? $"{StatusTexts.Of(status)}.");

    private static string ExampleOf<T>(string property) => Comments.ExampleOf(typeof(T).GetProperty(property)!)!;
}

namespace Shop.Functions.Hosting;

/// <summary>The problems that are the API's own; those of the domain come from <see cref="Refusals"/>.</summary>
internal static class Problems
{
    public static Problem Unauthenticated { get; } = Problem.Of(401, ProblemTypes.Unauthenticated, "A valid ID token is required.");

    public static Problem Forbidden { get; } = Problem.Of(403, ProblemTypes.Forbidden, "Your role does not allow this.");

    public static Problem NotFound { get; } = Problem.Of(404, ProblemTypes.NotFound, "There is no such thing here.");

    public static Problem Conflict { get; } =
        Problem.Of(409, "edit-conflict", "Somebody else has changed it meanwhile. Please read it again.");

    public static Problem KeyReused { get; } =
        Problem.Of(422, ProblemTypes.KeyReused, "This Idempotency-Key belongs to another request. Please take a new one.");

    public static Problem Unavailable { get; } =
        Problem.Of(503, ProblemTypes.Unavailable, "The shop is busy. Please try again.") with { RetryAfter = TimeSpan.FromSeconds(1) };

    public static Problem TooManyRequests { get; } =
        Problem.Of(429, ProblemTypes.TooManyRequests, "Too many attempts. Please wait a while.") with
        {
            RetryAfter = TimeSpan.FromMinutes(1),
        };

    public static Problem Internal(string requestId) =>
        Problem.Of(500, ProblemTypes.Internal, "Something went wrong on our side.") with { RequestId = requestId };
}

namespace Shop.Local.Stripe;

/// <summary>One HTTP request to the simulator.</summary>
/// <param name="Path">From <c>/v1</c> on, without the query.</param>
/// <param name="Parameters">The form of a POST, the query of a GET.</param>
/// <param name="Function">The function that calls; empty for other callers.</param>
internal sealed record StripeCall(
    string Method, string Path, string Parameters, string? Authorization, string? IdempotencyKey = null, string Function = "")
{
    public string Operation => $"{Method} {Path}";
}

/// <summary>The answer of the simulator.</summary>
/// <param name="IsReplay">The answer was stored under the idempotency key.</param>
/// <param name="ShouldRetry">The header that tells clients whether to retry; null: the client decides.</param>
/// <param name="IsLost">The connection is closed instead of an answer.</param>
internal sealed record StripeReply(int Status, string Body, bool IsReplay = false, bool? ShouldRetry = null, bool IsLost = false);

using Shop.Functions.Idempotency;

namespace Shop.Functions.Hosting;

/// <summary>One admitted request.</summary>
internal sealed record Call(
    string Route, APIGatewayProxyRequest Request, Caller? Admitted, Query Query, RequestHeaders Headers, CancellationToken CancellationToken)
{
    /// <exception cref="InvalidOperationException">The route is public.</exception>
    public Caller Caller => Admitted ?? throw new InvalidOperationException("A public route has no caller.");

    /// <summary>The answer that the request stores under its Idempotency-Key.</summary>
    public StoredAnswer StoredAnswer { get; init; } = StoredAnswer.None;

    /// <summary>As the client sees it, with the stage before it.</summary>
    public string Path => Request.RequestContext?.Path ?? Request.Path;
}

using Shop.Functions.Idempotency;

namespace Shop.Functions.Hosting;

/// <summary>One request whose caller was admitted.</summary>
internal sealed record Call(
    string Route, APIGatewayProxyRequest Request, Caller? Admitted, Query Query, RequestHeaders Headers, CancellationToken CancellationToken)
{
    /// <exception cref="InvalidOperationException">The route is public, so the request has no caller.</exception>
    public Caller Caller => Admitted ?? throw new InvalidOperationException("A public route has no caller.");

    /// <summary>The answer that the request stores under its Idempotency-Key.</summary>
    public StoredAnswer StoredAnswer { get; init; } = StoredAnswer.None;

    /// <summary>The path as the client sees it: it starts with the stage.</summary>
    public string Path => Request.RequestContext?.Path ?? Request.Path;
}

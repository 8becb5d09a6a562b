using Amazon.Lambda.APIGatewayEvents;

namespace Shop.Functions.Hosting;

/// <summary>One admitted request.</summary>
internal sealed class Call(
    string route, APIGatewayProxyRequest request, Caller? caller, Query query, RequestHeaders headers, CancellationToken cancellationToken)
{
    /// <exception cref="InvalidOperationException">The route is public.</exception>
    public Caller Caller => caller ?? throw new InvalidOperationException("A public route has no caller.");

    public Query Query => query;

    /// <summary>Null when the header is not given.</summary>
    /// <exception cref="InvalidOperationException">The route does not declare the header.</exception>
    public string? Header(string name) => headers[name];

    /// <summary>Set shortly before the function's time is up.</summary>
    public CancellationToken CancellationToken => cancellationToken;

    /// <summary>Method and template: <c>GET /products/{id}</c>.</summary>
    public string Route => route;

    /// <summary>As the client sees it, with the stage before it.</summary>
    public string Path => request.RequestContext?.Path ?? request.Path;
}

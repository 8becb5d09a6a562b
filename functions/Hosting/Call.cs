using Amazon.Lambda.APIGatewayEvents;

namespace Shop.Functions.Hosting;

/// <summary>One admitted request.</summary>
internal sealed class Call(APIGatewayProxyRequest request, Caller? caller, Query query, CancellationToken cancelled)
{
    /// <exception cref="InvalidOperationException">The route is public.</exception>
    public Caller Caller => caller ?? throw new InvalidOperationException("A public route has no caller.");

    public Query Query => query;

    /// <summary>Set shortly before the function's time is up.</summary>
    public CancellationToken Cancelled => cancelled;

    /// <summary>As the client sees it, with the stage before it.</summary>
    public string Path => request.RequestContext?.Path ?? request.Path;
}

using System.Reflection;

namespace Shop.Functions.Health;

internal sealed class GetHealth(Endpoint<GetHealth> endpoint)
{
    private static readonly HealthView Healthy = new(
        "ok",
        typeof(GetHealth).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "unknown");

    [LambdaFunction(MemorySize = 256, Timeout = 5)]
    [RestApi(LambdaHttpMethod.Get, "/health")]
    [Operation("Whether the API answers, and in which version; asks no other service")]
    [Public]
    [NoAccess]
    [Replies<HealthView>(200)]
    public Task<IHttpResult> Handle(APIGatewayProxyRequest request, ILambdaContext context) =>
        endpoint.RunAsync(request, context, _ => Task.FromResult(Reply.Ok(Healthy)));
}

/// <param name="Status">Always <c>ok</c>.</param>
internal sealed record HealthView(string Status, string Version);

using System.Reflection;

namespace Shop.Functions.Health;

internal sealed class GetHealth(Endpoint<GetHealth> endpoint)
{
    private static readonly HealthView Healthy = new(
        "ok",
        typeof(GetHealth).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "unknown");

    [LambdaFunction(MemorySize = 256, Timeout = 5)]
    [RestApi(LambdaHttpMethod.Get, "/health")]
    [Operation("Answers whether the API runs, and its version; it calls no other service")]
    [Public]
    [NoAccess]
    [Replies<HealthView>(200)]
    public Task<IHttpResult> Handle(APIGatewayProxyRequest request, ILambdaContext context) =>
        endpoint.RunAsync(request, context, _ => Task.FromResult(Reply.Ok(Healthy)));
}

/// <summary>The state of the API.</summary>
/// <param name="Status" example="ok">Always `ok`.</param>
/// <param name="Version" example="0.1.0">The version of the deployed code.</param>
internal sealed record HealthView(string Status, string Version);

using System.Text.Json.Nodes;
using Shop.Infra.Graphs;
using Shop.Local.Stacks;

namespace Shop.Local.Gateway;

/// <summary>The REST API and its stage.</summary>
/// <param name="Throttle">Null when the stage has no throttle.</param>
internal sealed record ApiDefinition(
    string Id,
    string Stage,
    string Region,
    string Account,
    IReadOnlyList<RouteDefinition> Routes,
    GatewayErrorTemplates ErrorTemplates,
    ThrottleDefinition? Throttle)
{
    /// <summary>The OpenAPI document that API Gateway imports.</summary>
    public string Body { get; init; } = "{}";

    /// <summary>Reads the API of the graph; null when the stack has no API.</summary>
    /// <exception cref="LocalRunException">
    /// The stack has several APIs or stages, or a feature that the local run does not serve.
    /// </exception>
    public static ApiDefinition? From(Graph graph)
    {
        if (Single(graph, KnownTypes.Api) is not { } api)
        {
            return null;
        }

        var stage = Single(graph, KnownTypes.ApiStage) ?? throw new LocalRunException($"The API {api.Urn} has no stage.");
        var document = JsonNode.Parse(api.State.Text("body"))!.AsObject();
        var execution = Arn.Parse(api.State.Text("executionArn"));
        return new(
            api.State.Text("id"),
            stage.State.Text("stageName"),
            execution.Region,
            execution.Account,
            new OpenApiRoutes(document).Read(),
            new(document["x-amazon-apigateway-gateway-responses"] as JsonObject),
            Throttling(graph))
        {
            Body = api.State.Text("body"),
        };
    }

    /// <summary>The source ARN that API Gateway sends when it invokes the function of the route.</summary>
    public string ArnOf(RouteDefinition route) => $"arn:aws:execute-api:{Region}:{Account}:{Id}/{Stage}/{route.Method}{route.Path}";

    private static ThrottleDefinition? Throttling(Graph graph)
    {
        var settings = graph.OfType(KnownTypes.ApiSettings).ToList();
        if (settings.Find(setting => setting.State.Text("methodPath") != "*/*") is { } special)
        {
            throw new LocalRunException($"The settings {special.Urn} are for single methods; the local run serves settings for */* only.");
        }

        return settings is [var all, ..] && all.State.Map("settings") is var values && values.ContainsKey("throttlingRateLimit")
            ? new(values.Number("throttlingRateLimit", 0), values.Whole("throttlingBurstLimit", 0))
            : null;
    }

    private static GraphResource? Single(Graph graph, string type) => graph.OfType(type).ToList() switch
    {
        [] => null,
        [var only] => only,
        var several => throw new LocalRunException($"The stack has {several.Count} resources of type {type}; the local run serves one."),
    };
}

/// <param name="Rate">The maximum number of requests per second, for the whole stage.</param>
/// <param name="Burst">The maximum number of requests that the stage accepts at once.</param>
internal sealed record ThrottleDefinition(double Rate, int Burst);

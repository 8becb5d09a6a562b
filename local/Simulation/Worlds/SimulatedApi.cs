using System.Text.Json;
using Amazon.Lambda.Annotations.APIGateway;
using Amazon.Lambda.APIGatewayEvents;
using Amazon.Lambda.Serialization.SystemTextJson;

namespace Shop.Local.Simulation.Worlds;

/// <summary>The API of a world: requests as API Gateway sends them to the functions.</summary>
internal sealed class SimulatedApi(SimulatedWorld world)
{
    private static readonly HttpResultSerializationOptions Format = new()
    {
        Format = HttpResultSerializationOptions.ProtocolFormat.RestApi,
        Version = HttpResultSerializationOptions.ProtocolVersion.V1,
        Serializer = new DefaultLambdaJsonSerializer(),
    };

    public static APIGatewayProxyRequest Request(string method, string path, string? body = null) => new()
    {
        HttpMethod = method,
        Path = path,
        Body = body,
        RequestContext = new() { Path = $"/v1{path}" },
    };

    /// <param name="user">Null for a request without a token.</param>
    public static APIGatewayProxyRequest Request(SimulatedUser? user, string method, string path, string? body = null)
    {
        var request = Request(method, path, body);
        request.RequestContext.Authorizer = user is null ? null : new() { ["claims"] = user.Claims };
        return request;
    }

    /// <param name="ids">The path parameters.</param>
    /// <returns>Null when the client gets no answer.</returns>
    public async Task<SimulatedAnswer?> SendAsync<THandler>(APIGatewayProxyRequest request, params string[] ids)
    {
        var invoked = await world.Functions.InvokeAsync(world.Stack.ByHandler[typeof(THandler)], request, ids);
        var answer = invoked.Answer is IHttpResult result ? Read(result) : null;
        world.Trace.Write($"{request.HttpMethod} {request.Path} {answer?.Status} {answer?.Code}");
        return answer;
    }

    private static SimulatedAnswer Read(IHttpResult result)
    {
        using var document = JsonDocument.Parse(result.Serialize(Format));
        var root = document.RootElement;
        return new(
            root.GetProperty("statusCode").GetInt32(), root.TryGetProperty("body", out var body) ? body.GetString() : null);
    }
}

/// <param name="Body">Null without a body.</param>
internal sealed record SimulatedAnswer(int Status, string? Body)
{
    public bool Succeeded => Status is >= 200 and < 300;

    /// <summary>Whether another attempt can have another result.</summary>
    public bool IsOutage => Status >= 500;

    public JsonElement Json => JsonElement.Parse(Body!);

    /// <summary>The code of the refusal, such as <c>order-open</c>; null for a success.</summary>
    public string? Code => Succeeded || Body is null ? null : Json.GetProperty("type").GetString()!.Split(':')[^1];
}

/// <summary>A signed-in user.</summary>
internal sealed class SimulatedUser(string id, string? groups = null)
{
    public string Id => id;

    public JsonElement Claims { get; } = JsonSerializer.SerializeToElement(new Dictionary<string, string>
    {
        ["sub"] = id, ["token_use"] = "id", ["cognito:groups"] = groups ?? "customer",
    });
}

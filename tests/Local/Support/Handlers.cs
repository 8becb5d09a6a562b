using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Amazon.Lambda.APIGatewayEvents;
using Amazon.Lambda.Core;
using Amazon.Lambda.Serialization.SystemTextJson;

[assembly: LambdaSerializer(typeof(DefaultLambdaJsonSerializer))]

namespace Shop.Tests.Local.Support;

/// <summary>Functions for hand-made stacks.</summary>
public sealed class Handlers
{
    private readonly string? colour = Environment.GetEnvironmentVariable("COLOUR");
    private readonly string? endpoint = Environment.GetEnvironmentVariable("AWS_ENDPOINT_URL_DYNAMODB");

    // As the generated wrappers do: they add themselves to a variable of the process.
    private readonly string marks = AddMark();

    /// <summary>Every user pool event of this run, from all tests.</summary>
    public static ConcurrentQueue<JsonObject> Triggers { get; } = new();

    public static string Named(string method) => $"Shop.Tests.Local::{typeof(Handlers).FullName}::{method}";

    /// <summary>What its environment was when it was constructed.</summary>
    public APIGatewayProxyResponse Colour(APIGatewayProxyRequest request, ILambdaContext context)
    {
        context.Logger.LogInformation("painting {what}", request.Path);
        return new() { StatusCode = 200, Body = colour, Headers = new Dictionary<string, string> { ["X-Endpoint"] = endpoint ?? "", ["X-Marks"] = marks, ["Server"] = "mine" } };
    }

    public static Task<Stream> RawAsync(Stream input) => Task.FromResult<Stream>(new MemoryStream("""{"statusCode":"not a number"}"""u8.ToArray()));

    public static Task<APIGatewayProxyResponse> ThrowAsync(APIGatewayProxyRequest request) => throw new InvalidOperationException("secret detail");

    /// <summary>Refuses users by the name of Mallory; keeps what it was told.</summary>
    public static Stream Trigger(Stream input)
    {
        var trigger = JsonNode.Parse(input)!.AsObject();
        Triggers.Enqueue(trigger);
        return (string?)trigger["request"]?["userAttributes"]?["name"] == "Mallory"
            ? throw new InvalidOperationException("no Mallory here")
            : new MemoryStream(System.Text.Encoding.UTF8.GetBytes(trigger.ToJsonString()));
    }

    public static async Task<APIGatewayProxyResponse> SleepAsync(APIGatewayProxyRequest request)
    {
        await Task.Delay(TimeSpan.FromSeconds(30));
        return new() { StatusCode = 200 };
    }

    private static string AddMark()
    {
        const string variable = "MARKS";
        var marks = Environment.GetEnvironmentVariable(variable) + "mark";
        Environment.SetEnvironmentVariable(variable, marks);
        return marks;
    }
}

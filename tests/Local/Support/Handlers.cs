using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Amazon.Lambda.APIGatewayEvents;
using Amazon.Lambda.Core;
using Amazon.Lambda.Serialization.SystemTextJson;

[assembly: LambdaSerializer(typeof(DefaultLambdaJsonSerializer))]

namespace Shop.Tests.Local.Support;

/// <summary>The functions of small test stacks.</summary>
public sealed class Handlers
{
    private readonly string? colour = Environment.GetEnvironmentVariable("COLOUR");
    private readonly string? endpoint = Environment.GetEnvironmentVariable("AWS_ENDPOINT_URL_DYNAMODB");

    // The generated wrappers of Lambda functions also append to an environment variable.
    private readonly string marks = AddMark();

    private readonly string stripe = string.Join(
        ' ', Environment.GetEnvironmentVariable("STRIPE_API_BASE"), Environment.GetEnvironmentVariable("STRIPE_SECRET"));

    /// <summary>The webhooks of all tests.</summary>
    public static ConcurrentQueue<APIGatewayProxyRequest> Webhooks { get; } = new();

    /// <summary>The user pool events of all tests.</summary>
    public static ConcurrentQueue<JsonObject> Triggers { get; } = new();

    public static string Named(string method) => $"Shop.Tests.Local::{typeof(Handlers).FullName}::{method}";

    /// <summary>Answers the environment at the time of its construction.</summary>
    public APIGatewayProxyResponse Colour(APIGatewayProxyRequest request, ILambdaContext context)
    {
        context.Logger.LogInformation("painting {what}", request.Path);
        var headers = new Dictionary<string, string> { ["X-Endpoint"] = endpoint ?? "", ["X-Marks"] = marks, ["Server"] = "mine" };
        return new() { StatusCode = 200, Body = colour, Headers = headers };
    }

    /// <summary>Answers the variables for Stripe at the time of its construction.</summary>
    public APIGatewayProxyResponse Stripe(APIGatewayProxyRequest request) => new() { StatusCode = 200, Body = stripe };

    /// <summary>Stores the webhook.</summary>
    public static APIGatewayProxyResponse Webhook(APIGatewayProxyRequest request)
    {
        Webhooks.Enqueue(request);
        return new() { StatusCode = 200 };
    }

    public static APIGatewayProxyResponse Conflict(APIGatewayProxyRequest request, ILambdaContext context)
    {
        context.Logger.LogInformation("reading the item");
        context.Logger.LogWarning("the item is newer");
        return new()
        {
            StatusCode = 409,
            Body = """{"type":"urn:problem-type:shop:edit-conflict","detail":"The item is newer."}""",
            Headers = new Dictionary<string, string> { ["Content-Type"] = "application/problem+json" },
        };
    }

    public static Task<Stream> RawAsync(Stream input) =>
        Task.FromResult<Stream>(new MemoryStream("""{"statusCode":"not a number"}"""u8.ToArray()));

    public static Task<APIGatewayProxyResponse> ThrowAsync(APIGatewayProxyRequest request) =>
        throw new InvalidOperationException("secret detail");

    /// <summary>Stores the event. Refuses users with the name Mallory.</summary>
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

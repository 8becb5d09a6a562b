using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Shop.Local.Gate;
using Shop.Local.Lambda;
using Shop.Local.Stacks;
using Shop.Local.Workflows.Asl;

namespace Shop.Local.Workflows;

/// <summary>Lambda's Invoke. With <c>.waitForTaskToken</c>, the function gets the token in its payload and its answer is dropped.</summary>
internal sealed class LambdaInvoke(Func<string, FunctionHost?> find) : IIntegration
{
    public static readonly IntegrationRules Rules = new(["FunctionName"], ["Payload"]);

    public string DeniedError => "Lambda.AWSLambdaException";

    public AwsAction Needs(JsonObject arguments) => new("lambda:InvokeFunction", Host(arguments).Definition.Arn);

    public async Task<JsonNode?> RunAsync(JsonObject arguments, CancellationToken cancellationToken)
    {
        var payload = Encoding.UTF8.GetBytes(arguments["Payload"]?.ToJsonString() ?? "{}");
        var invocation = await Host(arguments).InvokeAsync(payload).WaitAsync(cancellationToken);
        var answer = Read(invocation.Payload);
        return !invocation.Failed
            ? new JsonObject
            {
                ["ExecutedVersion"] = "$LATEST",
                ["Payload"] = answer,
                ["SdkHttpMetadata"] = new JsonObject { ["HttpStatusCode"] = 200 },
                ["SdkResponseMetadata"] = new JsonObject { ["RequestId"] = invocation.RequestId },
                ["StatusCode"] = 200,
            }
            : throw new TaskException($"{answer?["errorType"]}", Encoding.UTF8.GetString(invocation.Payload.Span));
    }

    private static JsonNode? Read(ReadOnlyMemory<byte> payload)
    {
        try
        {
            return payload.IsEmpty ? null : JsonNode.Parse(payload.Span);
        }
        catch (JsonException)
        {
            return Encoding.UTF8.GetString(payload.Span);
        }
    }

    private FunctionHost Host(JsonObject arguments)
    {
        var function = $"{arguments["FunctionName"]}";
        var name = function.StartsWith("arn:", StringComparison.Ordinal) ? Arn.FunctionName(function) : function;
        return find(name) ?? throw new TaskException("Lambda.ResourceNotFoundException", $"Function not found: {function}");
    }
}

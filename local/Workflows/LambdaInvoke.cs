using System.Text;
using System.Text.Json.Nodes;
using Shop.Local.Gate;
using Shop.Local.Lambda;
using Shop.Local.Messaging;
using Shop.Local.Stacks;
using Shop.Local.Workflows.Asl;

namespace Shop.Local.Workflows;

/// <summary>
/// Runs Lambda's Invoke. With <c>.waitForTaskToken</c>, the function gets the token in its payload, and the answer of the function is
/// dropped.
/// </summary>
internal sealed class LambdaInvoke(FunctionHosts functions, Faults faults) : IIntegration
{
    public static readonly IntegrationRules Rules = new(["FunctionName"], ["Payload"]);

    public string DeniedError => "Lambda.AWSLambdaException";

    public AwsAction Needs(JsonObject arguments) => new("lambda:InvokeFunction", Host(arguments).Definition.Arn);

    public async Task<JsonNode?> RunAsync(JsonObject arguments)
    {
        var function = Host(arguments);
        var fault = faults.Take(function.Definition.Name, "Invoke");
        var answer = fault is { AnswerLost: false } ? null : await InvokeAsync(function, arguments["Payload"]);
        return fault is null ? answer : throw new TaskException($"Lambda.{fault.Error}", "This fault was requested from the local run");
    }

    private static async Task<JsonNode?> InvokeAsync(FunctionHost function, JsonNode? payload)
    {
        var invocation = await function.InvokeAsync(Encoding.UTF8.GetBytes(PlainJson.Text(payload ?? new JsonObject())));
        var answer = PlainJson.Parse(invocation.Payload);
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

    private FunctionHost Host(JsonObject arguments)
    {
        var function = $"{arguments["FunctionName"]}";
        var name = function.StartsWith("arn:", StringComparison.Ordinal) ? Arn.FunctionName(function) : function;
        return functions.Find(name) ?? throw new TaskException("Lambda.ResourceNotFoundException", $"Function not found: {function}");
    }
}

using System.Text;
using System.Text.Json.Nodes;
using Shop.Local.Gate;
using Shop.Local.Lambda;

namespace Shop.Local.Messaging;

/// <summary>Invokes functions for queues, pipes and schedules. It also answers the requested faults of Lambda.</summary>
internal sealed class EventInvoker(FunctionHosts functions, Faults faults)
{
    private const string Operation = "Invoke";

    /// <returns>The function's answer, or the error text when the function failed.</returns>
    public async Task<(JsonNode? Answer, string? Failure)> InvokeAsync(
        string function, JsonNode payload, CancellationToken cancellationToken)
    {
        if (faults.Take(function, Operation) is { } fault)
        {
            if (fault.AnswerLost)
            {
                await RunAsync(function, payload, cancellationToken);
            }

            return (null, $"Lambda answered {fault.Error}: this fault was requested from the local run");
        }

        var invocation = await RunAsync(function, payload, cancellationToken);
        var answer = PlainJson.Parse(invocation.Payload);
        return invocation.Failed
            ? (null, $"{answer?["errorType"]}: {answer?["errorMessage"]} (function {function}, request {invocation.RequestId})")
            : (answer, null);
    }

    // When the local run ends, it does not wait for the function any longer.
    private Task<Invocation> RunAsync(string function, JsonNode payload, CancellationToken cancellationToken) =>
        functions.Find(function)!.InvokeAsync(Encoding.UTF8.GetBytes(PlainJson.Text(payload))).WaitAsync(cancellationToken);
}

using System.Text.Json.Nodes;
using Shop.Local.Messaging;
using Shop.Local.Messaging.Events;
using Shop.Local.Workflows.Executions;

namespace Shop.Local.Workflows;

/// <summary>
/// The event that Step Functions puts on the default bus of the account when a Standard execution starts or ends. Express executions have
/// no such events.
/// </summary>
internal static class StatusChange
{
    public static BusEntry Of(Execution execution) => new("aws.states", "Step Functions Execution Status Change", new()
    {
        ["executionArn"] = execution.Arn,
        ["stateMachineArn"] = execution.MachineArn,
        ["name"] = execution.Name,
        ["status"] = execution.Status switch
        {
            ExecutionStatus.Running => "RUNNING",
            ExecutionStatus.Succeeded => "SUCCEEDED",
            ExecutionStatus.Failed => "FAILED",
            ExecutionStatus.TimedOut => "TIMED_OUT",
            ExecutionStatus.Aborted => "ABORTED",
            _ => throw new ArgumentOutOfRangeException(nameof(execution), execution.Status, "Unknown status."),
        },
        ["startDate"] = execution.StartedAt.ToUnixTimeMilliseconds(),
        ["stopDate"] = execution.EndedAt?.ToUnixTimeMilliseconds(),
        ["input"] = PlainJson.Text(execution.Input),
        ["inputDetails"] = new JsonObject { ["included"] = true },
        ["output"] = execution.Output is null ? null : PlainJson.Text(execution.Output),
        ["outputDetails"] = execution.Output is null ? null : new JsonObject { ["included"] = true },
        ["error"] = execution.Error?.Error,
        ["cause"] = execution.Error?.Cause,
    })
    {
        Resources = [execution.Arn],
    };
}

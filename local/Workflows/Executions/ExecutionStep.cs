using System.Text.Json.Nodes;

namespace Shop.Local.Workflows.Executions;

/// <summary>
/// One entry of the history of an execution. It contains no parameters of tasks, because parameters can contain task tokens.
/// </summary>
/// <param name="Type">The type as in Step Functions; <c>RetryScheduled</c> and <c>ErrorCaught</c> exist only in the local run.</param>
/// <param name="State">Null for the execution itself.</param>
/// <param name="Data">The input of an entered state, the output of an exited state, or the error of a failed state.</param>
/// <param name="Covers">The element of the state machine that this step covers.</param>
internal sealed record ExecutionStep(DateTimeOffset At, string Type, string? State, JsonNode? Data, string? Covers = null);

/// <summary>A task that starts now.</summary>
/// <param name="Id">The id of the attempt. The end of the task is reported with this id.</param>
/// <param name="Arguments">The evaluated Parameters.</param>
internal sealed record TaskCall(string Id, string Resource, JsonNode? Arguments);

/// <summary>The result of one event: the tasks that start now, and the new steps of the history.</summary>
internal sealed record WorkflowProgress(IReadOnlyList<TaskCall> Calls, IReadOnlyList<ExecutionStep> Steps)
{
    public WorkflowProgress And(WorkflowProgress next) => new([.. Calls, .. next.Calls], [.. Steps, .. next.Steps]);
}

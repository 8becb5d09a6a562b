using System.Text.Json.Nodes;

namespace Shop.Local.Workflows.Executions;

/// <summary>One entry of the history of an execution. It has no parameters of tasks: these contain task tokens.</summary>
/// <param name="Type">As in Step Functions; <c>Retry…</c> and <c>ErrorCaught</c> exist in the local run only.</param>
/// <param name="State">Null for the execution itself.</param>
/// <param name="Data">The input of a state that was entered, the output of one that was exited, the error of one that failed.</param>
/// <param name="Covers">The element of the state machine that this step covers.</param>
internal sealed record ExecutionStep(DateTimeOffset At, string Type, string? State, JsonNode? Data, string? Covers = null);

/// <summary>A task that starts now.</summary>
/// <param name="Id">The attempt; the end of the task is reported with it.</param>
/// <param name="Arguments">The evaluated Parameters.</param>
internal sealed record TaskCall(string Id, string Resource, JsonNode? Arguments);

/// <summary>What one happening changed.</summary>
internal sealed record WorkflowProgress(IReadOnlyList<TaskCall> Calls, IReadOnlyList<ExecutionStep> Steps)
{
    public WorkflowProgress And(WorkflowProgress next) => new([.. Calls, .. next.Calls], [.. Steps, .. next.Steps]);
}

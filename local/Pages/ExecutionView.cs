using System.Text.Json.Nodes;
using Shop.Local.Workflows.Asl;
using Shop.Local.Workflows.Executions;

namespace Shop.Local.Pages;

/// <summary>An execution of a workflow.</summary>
/// <param name="States">The states in which the execution is now.</param>
internal sealed record ExecutionView(
    string Name,
    string Workflow,
    string Status,
    DateTimeOffset StartedAt,
    DateTimeOffset? EndedAt,
    JsonNode? Input,
    IEnumerable<string> States,
    WorkflowError? Error)
{
    public static ExecutionView Of(Execution execution) => new(
        execution.Name,
        execution.MachineName,
        $"{execution.Status}",
        execution.StartedAt,
        execution.EndedAt,
        execution.Input,
        execution.Branches.Where(branch => branch.Phase is not (BranchPhase.Ended or BranchPhase.Joining)).Select(branch => branch.State),
        execution.Error);
}

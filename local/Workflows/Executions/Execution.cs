using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Shop.Local.Workflows.Asl;

namespace Shop.Local.Workflows.Executions;

/// <summary>One execution of a state machine. The local run stores its JSON after each step.</summary>
internal sealed class Execution
{
    public required string Arn { get; init; }

    public required string Name { get; init; }

    public required string MachineArn { get; init; }

    public required string RoleArn { get; init; }

    /// <summary>The document with which the execution started. It can differ from the current document of the stack.</summary>
    public required string Document { get; init; }

    public JsonNode? Input { get; init; }

    public DateTimeOffset StartedAt { get; init; }

    public DateTimeOffset? EndedAt { get; set; }

    /// <summary>The time when the whole execution times out.</summary>
    public DateTimeOffset? Deadline { get; set; }

    public ExecutionStatus Status { get; set; }

    public JsonNode? Output { get; set; }

    public WorkflowError? Error { get; set; }

    /// <summary>How often the execution was started again after a failure.</summary>
    public int Redrives { get; set; }

    /// <summary>The first branch is the execution itself. The other branches are branches of Parallel and iterations of Map.</summary>
    public List<Branch> Branches { get; init; } = [];

    public int LastBranch { get; set; }

    [JsonIgnore]
    public bool IsRunning => Status == ExecutionStatus.Running;

    [JsonIgnore]
    public bool IsExpress => Arn.Contains(":express:", StringComparison.Ordinal);

    [JsonIgnore]
    public string MachineName => MachineArn[(MachineArn.LastIndexOf(':') + 1)..];

    /// <summary>The next time at which something happens without a task; null when nothing will happen.</summary>
    [JsonIgnore]
    public DateTimeOffset? Due => IsRunning ? Branches.Select(branch => branch.Due).Append(Deadline).Min() : null;

    public bool WaitsFor(string token) => Branches.Exists(branch => branch.Phase == BranchPhase.Task && branch.Task!.Token == token);

    public IEnumerable<Branch> Inside(Branch parent) => Branches.Where(branch => branch.Parent == parent.Id);
}

[JsonConverter(typeof(JsonStringEnumConverter<ExecutionStatus>))]
internal enum ExecutionStatus
{
    Running,
    Succeeded,
    Failed,
    TimedOut,
    Aborted,
}

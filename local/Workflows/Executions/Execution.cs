using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Shop.Local.Workflows.Asl;

namespace Shop.Local.Workflows.Executions;

/// <summary>One execution of a state machine. Its JSON is what the local run stores after each step.</summary>
internal sealed class Execution
{
    public required string Arn { get; init; }

    public required string Name { get; init; }

    public required string MachineArn { get; init; }

    public required string RoleArn { get; init; }

    /// <summary>The document that the execution started with, which can differ from the one of the stack.</summary>
    public required string Document { get; init; }

    public JsonNode? Input { get; init; }

    public DateTimeOffset StartedAt { get; init; }

    public DateTimeOffset? EndedAt { get; set; }

    /// <summary>When the whole execution times out.</summary>
    public DateTimeOffset? Deadline { get; set; }

    public ExecutionStatus Status { get; set; }

    public JsonNode? Output { get; set; }

    public WorkflowError? Error { get; set; }

    /// <summary>How often it was started again after a failure.</summary>
    public int Redrives { get; set; }

    /// <summary>The first one is the execution itself; the others are branches of Parallel and iterations of Map.</summary>
    public List<Branch> Branches { get; init; } = [];

    public int LastBranch { get; set; }

    [JsonIgnore]
    public bool IsRunning => Status == ExecutionStatus.Running;

    [JsonIgnore]
    public string MachineName => MachineArn[(MachineArn.LastIndexOf(':') + 1)..];

    /// <summary>The next time at which something happens without a task; null for none.</summary>
    [JsonIgnore]
    public DateTimeOffset? Due => IsRunning ? Branches.Select(branch => branch.Due).Append(Deadline).Min() : null;

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

using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Shop.Local.Workflows.Executions;

/// <summary>A sequence of states of an execution, which is in one state at a time.</summary>
internal sealed class Branch
{
    public required int Id { get; init; }

    /// <summary>The branch whose state contains it; null for the execution itself.</summary>
    public int? Parent { get; init; }

    /// <summary>The position among the branches or iterations of its parent's state.</summary>
    public int Index { get; init; }

    /// <summary>What <c>$$.Map.Item</c> means; null outside Map.</summary>
    public JsonObject? Item { get; init; }

    public string State { get; set; } = "";

    /// <summary>The input of the state, before InputPath.</summary>
    public JsonNode? Input { get; set; }

    public DateTimeOffset EnteredAt { get; set; }

    public BranchPhase Phase { get; set; }

    /// <summary>The retries of each retrier of the state.</summary>
    public List<int> Retries { get; set; } = [];

    /// <summary>Present in the phase Task.</summary>
    public TaskAttempt? Task { get; set; }

    /// <summary>When a wait or the delay of a retry is over.</summary>
    public DateTimeOffset? WaitsUntil { get; set; }

    /// <summary>The items of a Map state, while it iterates.</summary>
    public JsonArray? Items { get; set; }

    /// <summary>The first item of a Map state that has no iteration yet.</summary>
    public int NextItem { get; set; }

    /// <summary>Present in the phase Ended.</summary>
    public JsonNode? Output { get; set; }

    [JsonIgnore]
    public DateTimeOffset? Due => Phase switch
    {
        BranchPhase.Task => new[] { Task!.Deadline, Task.HeartbeatDeadline }.Min(),
        BranchPhase.Waiting or BranchPhase.BackingOff => WaitsUntil,
        _ => null,
    };
}

/// <summary>One attempt of a Task state.</summary>
/// <param name="Token">The task token; null when the integration does not wait for it.</param>
/// <param name="Deadline">When TimeoutSeconds is over; null without a limit.</param>
/// <param name="HeartbeatSeconds">Null without a limit.</param>
internal sealed record TaskAttempt(
    string Id, string Resource, JsonNode? Arguments, string? Token, DateTimeOffset? Deadline, double? HeartbeatSeconds)
{
    public DateTimeOffset? HeartbeatDeadline { get; set; }

    /// <summary>The request was accepted, and the task waits for its token.</summary>
    public bool IsSubmitted { get; set; }
}

[JsonConverter(typeof(JsonStringEnumConverter<BranchPhase>))]
internal enum BranchPhase
{
    /// <summary>The state is performed next.</summary>
    Ready,

    /// <summary>A task runs, or waits for its token.</summary>
    Task,

    /// <summary>In a Wait state.</summary>
    Waiting,

    /// <summary>Before a retry.</summary>
    BackingOff,

    /// <summary>The branches inside it run.</summary>
    Joining,

    Ended,
    Failed,

    /// <summary>Something else ended the execution.</summary>
    Aborted,
}

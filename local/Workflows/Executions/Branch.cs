using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Shop.Local.Workflows.Executions;

/// <summary>A branch of an execution: a sequence of states. A branch is in one state at a time.</summary>
internal sealed class Branch
{
    public required int Id { get; init; }

    /// <summary>The id of the branch whose state contains this branch; null for the execution itself.</summary>
    public int? Parent { get; init; }

    /// <summary>The position among the branches or iterations of its parent's state.</summary>
    public int Index { get; init; }

    /// <summary>The value of <c>$$.Map.Item</c>; null outside Map.</summary>
    public JsonObject? Item { get; init; }

    public string State { get; set; } = "";

    /// <summary>The input of the state, before InputPath is applied.</summary>
    public JsonNode? Input { get; set; }

    public DateTimeOffset EnteredAt { get; set; }

    public BranchPhase Phase { get; set; }

    /// <summary>The number of retries of each retrier of the state.</summary>
    public List<int> Retries { get; set; } = [];

    /// <summary>The current attempt; set only in the phase Task.</summary>
    public TaskAttempt? Task { get; set; }

    /// <summary>The time when a wait or the delay of a retry is over.</summary>
    public DateTimeOffset? WaitsUntil { get; set; }

    /// <summary>The items of a Map state, while it iterates.</summary>
    public JsonArray? Items { get; set; }

    /// <summary>The first item of a Map state that has no iteration yet.</summary>
    public int NextItem { get; set; }

    /// <summary>The output of the branch; set only in the phase Ended.</summary>
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
/// <param name="Token">The task token; null when the integration does not wait for a token.</param>
/// <param name="Deadline">The time when TimeoutSeconds is over; null for no limit.</param>
/// <param name="HeartbeatSeconds">The heartbeat timeout; null for no limit.</param>
internal sealed record TaskAttempt(
    string Id, string Resource, JsonNode? Arguments, string? Token, DateTimeOffset? Deadline, double? HeartbeatSeconds)
{
    public DateTimeOffset? HeartbeatDeadline { get; set; }

    /// <summary>Whether the request was accepted and the task waits for its token.</summary>
    public bool IsSubmitted { get; set; }
}

[JsonConverter(typeof(JsonStringEnumConverter<BranchPhase>))]
internal enum BranchPhase
{
    /// <summary>The state of the branch runs next.</summary>
    Ready,

    /// <summary>A task runs, or waits for its token.</summary>
    Task,

    /// <summary>The branch waits in a Wait state.</summary>
    Waiting,

    /// <summary>The branch waits before a retry.</summary>
    BackingOff,

    /// <summary>The branches inside this branch run.</summary>
    Joining,

    Ended,
    Failed,

    /// <summary>Another branch, a timeout or a request ended the branch.</summary>
    Aborted,
}

using Shop.Domain.Events;

namespace Shop.Functions.Hosting;

/// <summary>
/// The handler consumes events from its own queue. The queue can deliver an event more than once, so a repeated event must not have a
/// second effect.
/// </summary>
/// <param name="queue">The name of the queue within a stack.</param>
/// <param name="kinds">The kinds of events that the queue gets; empty for all kinds.</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ConsumesAttribute(string queue, params EventKind[] kinds) : Attribute
{
    /// <summary>The maximum number of messages in one invocation.</summary>
    public const int BatchSize = 10;

    /// <summary>The lowest number of concurrent invocations that AWS Lambda accepts as a limit.</summary>
    public const int LeastConcurrency = 2;

    public string Queue { get; } = queue;

    public IReadOnlyList<EventKind> Kinds { get; } = kinds;

    /// <summary>The maximum number of concurrent invocations; 0 for no maximum of its own.</summary>
    public int MaxConcurrency { get; init; }

    /// <summary>Whether the queue gets events of this kind.</summary>
    public bool Takes(EventKind kind) => Kinds.Count == 0 || Kinds.Contains(kind);
}

using Shop.Domain.Events;

namespace Shop.Functions.Hosting;

/// <summary>
/// The handler consumes events from a queue of its own. An event can be delivered more than once, so its effect must not depend on how
/// often it is consumed.
/// </summary>
/// <param name="queue">The name of the queue within a stack.</param>
/// <param name="kinds">The kinds of events in the queue; none for all kinds.</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ConsumesAttribute(string queue, params EventKind[] kinds) : Attribute
{
    /// <summary>The largest number of messages in one invocation.</summary>
    public const int BatchSize = 10;

    public string Queue { get; } = queue;

    public IReadOnlyList<EventKind> Kinds { get; } = kinds;

    /// <summary>Whether the queue gets events of this kind.</summary>
    public bool Takes(EventKind kind) => Kinds.Count == 0 || Kinds.Contains(kind);
}

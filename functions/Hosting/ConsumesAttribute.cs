using Shop.Domain.Events;

namespace Shop.Functions.Hosting;

/// <summary>The handler consumes events of the shop.</summary>
/// <param name="queue">The name of the queue within a stack.</param>
/// <param name="kinds">The kinds of events that the queue gets; empty for all kinds.</param>
public sealed class ConsumesAttribute(string queue, params EventKind[] kinds) : QueueAttribute(queue)
{
    public IReadOnlyList<EventKind> Kinds { get; } = kinds;

    /// <summary>Whether the queue gets events of this kind.</summary>
    public bool Takes(EventKind kind) => Kinds.Count == 0 || Kinds.Contains(kind);
}

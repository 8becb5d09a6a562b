using Shop.Local.Messaging.Pipes;
using Shop.Local.Messaging.Queues;

namespace Shop.Local.Simulation.Worlds;

/// <summary>A queue with its messages and dead letters.</summary>
/// <param name="mapping">The function that receives the messages; null for none.</param>
/// <param name="pipe">The pipe that receives the messages; null for none.</param>
internal sealed class SimulatedQueue(QueueDefinition definition, EventSourceMappingDefinition? mapping, WaitingPipeDefinition? pipe)
{
    private readonly List<SimulatedMessage> deadLetters = [];

    public QueueDefinition Definition => definition;

    public EventSourceMappingDefinition? Mapping => mapping;

    public WaitingPipeDefinition? Pipe => pipe;

    public bool IsReceived => mapping is not null || pipe is not null;

    public int BatchSize => mapping?.BatchSize ?? pipe?.BatchSize ?? 0;

    public List<SimulatedMessage> Messages { get; } = [];

    public IReadOnlyList<SimulatedMessage> DeadLetters => deadLetters;

    public int Sent { get; set; }

    /// <summary>When the queue is looked at next.</summary>
    public TimeSpan? Looks { get; set; }

    /// <summary>Makes dead letters of the messages that were received too often.</summary>
    public void GiveUp(TimeSpan now)
    {
        if (definition.Redrive is { } redrive)
        {
            var given = Messages.FindAll(message => message.VisibleAt <= now && message.Receives >= redrive.MaxReceives);
            deadLetters.AddRange(given);
            Messages.RemoveAll(given.Contains);
        }
    }

    public IReadOnlyList<SimulatedMessage> TakeDeadLetters()
    {
        var taken = deadLetters.ToList();
        deadLetters.Clear();
        return taken;
    }
}

internal sealed class SimulatedMessage(string id, string body)
{
    public string Id => id;

    public string Body => body;

    public int Receives { get; set; }

    public TimeSpan VisibleAt { get; set; }
}

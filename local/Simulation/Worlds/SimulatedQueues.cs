using Amazon.Lambda.SQSEvents;
using Shop.Local.Messaging.Queues;

namespace Shop.Local.Simulation.Worlds;

/// <summary>
/// The queues of a world. They are standard queues: messages arrive in any order and can arrive again. A function receives the messages of
/// its queue in batches, and only the messages that it does not report are deleted.
/// </summary>
internal sealed class SimulatedQueues
{
    private readonly SimulatedWorld world;
    private readonly Dictionary<string, SimulatedQueue> byArn;

    public SimulatedQueues(SimulatedWorld world)
    {
        this.world = world;
        var mappings = world.Stack.Messaging.Mappings.ToDictionary(mapping => mapping.QueueArn);
        byArn = world.Stack.Messaging.Queues.ToDictionary(
            queue => queue.Arn, queue => new SimulatedQueue(queue, mappings.GetValueOrDefault(queue.Arn)));
    }

    public IEnumerable<SimulatedQueue> All => byArn.Values;

    public bool Has(string arn) => byArn.ContainsKey(arn);

    public void Send(string arn, string body)
    {
        var queue = byArn[arn];
        queue.Sent++;
        Send(queue, new(world.Chance.Id(), body) { VisibleAt = world.Clock.Elapsed + queue.Definition.Delay });
    }

    /// <summary>Sends the dead letters back to the queues that gave them up.</summary>
    /// <returns>Whether there were any.</returns>
    public bool Redrive()
    {
        var letters = All.Where(queue => queue.Definition.Redrive is not null)
            .SelectMany(queue => queue.TakeDeadLetters().Select(letter => (Queue: queue, Letter: letter))).ToList();
        foreach (var (queue, letter) in letters)
        {
            Send(queue, new(world.Chance.Id(), letter.Body) { VisibleAt = world.Clock.Elapsed });
        }

        return letters.Count > 0;
    }

    private void Send(SimulatedQueue queue, SimulatedMessage message)
    {
        queue.Messages.Add(message);
        Plan(queue, message.VisibleAt);
    }

    // One look at the queue is planned for each time at which a message becomes visible.
    private void Plan(SimulatedQueue queue, TimeSpan visibleAt)
    {
        if (queue.Mapping is null || queue.Looks is { } planned && planned <= visibleAt && planned > world.Clock.Elapsed)
        {
            return;
        }

        var latency = world.Chance.Milliseconds(20, 400);
        queue.Looks = visibleAt + latency;
        world.Clock.After(visibleAt - world.Clock.Elapsed + latency, () => world.Do(() => ReceiveAsync(queue)));
    }

    private async Task ReceiveAsync(SimulatedQueue queue)
    {
        var now = world.Clock.Elapsed;
        queue.GiveUp(now);
        var batch = world.Chance.Shuffled(queue.Messages.Where(message => message.VisibleAt <= now))
            .Take(queue.Mapping!.BatchSize).ToList();
        foreach (var message in batch)
        {
            message.Receives++;
            message.VisibleAt = now + queue.Definition.VisibilityTimeout;
        }

        if (queue.Messages.Count > 0)
        {
            Plan(queue, Max(queue.Messages.Min(message => message.VisibleAt), now));
        }

        if (batch.Count > 0)
        {
            await ProcessAsync(queue, batch);
        }
    }

    private async Task ProcessAsync(SimulatedQueue queue, List<SimulatedMessage> batch)
    {
        var function = world.Stack.Functions[queue.Mapping!.Function];
        var received = new SQSEvent { Records = batch.ConvertAll(one => new SQSEvent.SQSMessage { MessageId = one.Id, Body = one.Body }) };
        var invoked = await world.Functions.InvokeAsync(function, received);
        var failed = invoked.Answer is SQSBatchResponse response
            ? response.BatchItemFailures.Select(failure => failure.ItemIdentifier).ToHashSet()
            : [.. batch.Select(message => message.Id)];
        foreach (var message in batch)
        {
            var repeats = !failed.Contains(message.Id) && world.Faults.Strikes(FaultKind.MessageRepeated, 0.01);
            if (world.Seam.Acknowledges(!failed.Contains(message.Id)) && !repeats)
            {
                queue.Messages.Remove(message);
            }
        }
    }

    private static TimeSpan Max(TimeSpan left, TimeSpan right) => left > right ? left : right;
}

/// <param name="mapping">The function that receives the messages; null for none.</param>
internal sealed class SimulatedQueue(QueueDefinition definition, EventSourceMappingDefinition? mapping)
{
    private readonly List<SimulatedMessage> deadLetters = [];

    public QueueDefinition Definition => definition;

    public EventSourceMappingDefinition? Mapping => mapping;

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

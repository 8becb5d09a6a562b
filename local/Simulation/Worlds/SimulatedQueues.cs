using Amazon.Lambda.SQSEvents;
using Shop.Local.Messaging;
using Shop.Local.Messaging.Pipes;
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
        var pipes = world.Stack.Messaging.WaitingPipes.ToDictionary(pipe => pipe.QueueArn);
        byArn = world.Stack.Messaging.Queues.ToDictionary(
            queue => queue.Arn,
            queue => new SimulatedQueue(queue, mappings.GetValueOrDefault(queue.Arn), pipes.GetValueOrDefault(queue.Arn)));
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
        if (!queue.IsReceived || queue.Looks is { } planned && planned <= visibleAt && planned > world.Clock.Elapsed)
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
            .Take(queue.BatchSize).ToList();
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
        var failed = queue.Pipe is { } pipe ? await RunAsync(queue, pipe, batch) : await InvokeAsync(queue.Mapping!, batch);
        foreach (var message in batch)
        {
            var repeats = !failed.Contains(message.Id) && world.Faults.Strikes(FaultKind.MessageRepeated, 0.01);
            if (world.Seam.Acknowledges(!failed.Contains(message.Id)) && !repeats)
            {
                queue.Messages.Remove(message);
            }
        }
    }

    /// <summary>Returns the ids of the messages that the function did not process.</summary>
    private async Task<HashSet<string>> InvokeAsync(EventSourceMappingDefinition mapping, List<SimulatedMessage> batch)
    {
        var received = new SQSEvent { Records = batch.ConvertAll(one => new SQSEvent.SQSMessage { MessageId = one.Id, Body = one.Body }) };
        var invoked = await world.Functions.InvokeAsync(world.Stack.Functions[mapping.Function], received);
        return invoked.Answer is SQSBatchResponse response
            ? response.BatchItemFailures.Select(failure => failure.ItemIdentifier).ToHashSet()
            : [.. batch.Select(message => message.Id)];
    }

    /// <summary>Returns the ids of the messages that the execution did not process.</summary>
    private async Task<HashSet<string>> RunAsync(SimulatedQueue queue, WaitingPipeDefinition pipe, List<SimulatedMessage> batch)
    {
        var now = world.Clock.Now;
        var received = new QueueBatch(queue.Definition, world.Stack.Region, batch.ConvertAll(one =>
            new QueueMessage(one.Id, queue.Definition.Name, one.Body, now, one.Receives, now, Source: null, Reason: null)));
        var result = await world.Workflows.RunAsync(pipe.StateMachineArn, PlainJson.Text(received.Event["Records"]));
        var failed = result.Failure is null ? received.FailedOf(result.Output) : received.Messages;
        return [.. failed.Select(message => message.Id)];
    }

    private static TimeSpan Max(TimeSpan left, TimeSpan right) => left > right ? left : right;
}

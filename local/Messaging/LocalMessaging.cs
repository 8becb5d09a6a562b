using Shop.Local.Aws;
using Shop.Local.Data;
using Shop.Local.Messaging.Events;
using Shop.Local.Messaging.Pipes;
using Shop.Local.Messaging.Queues;
using Shop.Local.Messaging.Schedules;
using Shop.Local.Stacks;
using Shop.Local.Tables;
using Shop.Local.Workers;

namespace Shop.Local.Messaging;

/// <summary>Runs the table streams, pipes, event buses, queues and event source mappings of one local run.</summary>
internal sealed class LocalMessaging : IAsyncDisposable
{
    private readonly ILookup<string, StreamPipe> pipesByTable;
    private readonly ILookup<string, Worker> consumersByQueue;

    /// <param name="stateMachines">Null when the local run serves no state machines.</param>
    /// <exception cref="LocalRunException">A rule or a pipe starts a state machine, but the local run serves no state machines.</exception>
    public LocalMessaging(
        StackDefinition stack,
        LocalDatabase database,
        EventInvoker functions,
        IStateMachines stateMachines,
        (DynamoDbClient Tables, StreamsClient Streams) dynamoDb,
        Mailbox mailbox,
        LocalClock clock,
        RunLog log)
    {
        var definition = stack.Messaging;
        Queues = new(database, definition.Queues, clock);
        Buses = new(database, definition.Rules, Queues, new(definition.Topics, mailbox), stateMachines, (stack.Region, stack.Account), clock, log);
        var positions = new StreamPositions(database);
        pipesByTable = definition.Pipes.ToLookup(pipe => TableOf(pipe).Name, pipe => new StreamPipe(
            pipe,
            new(pipe.Name, TableOf(pipe), dynamoDb.Tables, dynamoDb.Streams, positions, stack.Region, clock),
            positions,
            new(pipe, functions, Buses, Queues, stateMachines),
            database,
            clock,
            log));
        var consumers = definition.Mappings.Select(mapping => new QueueConsumer(mapping, Queues, functions, stack.Region, clock, log));
        var waitingPipes = definition.WaitingPipes.Select(pipe => new WaitingPipe(pipe, Queues, stateMachines, stack.Region, clock, log));
        consumersByQueue = consumers.Select(consumer => (consumer.Queue, Worker: (Worker)consumer))
            .Concat(waitingPipes.Select(pipe => (pipe.Queue, Worker: (Worker)pipe)))
            .ToLookup(consumer => consumer.Queue, consumer => consumer.Worker);
        Workers =
        [
            .. pipesByTable.SelectMany(pipes => pipes),
            .. consumersByQueue.SelectMany(workers => workers),
            .. definition.Schedules.Select(schedule => new ScheduleRunner(schedule, database, functions, stateMachines, clock, log)),
        ];
        DeadLetters = new(database, Queues, [.. Buses.Targets, .. pipesByTable.SelectMany(pipes => pipes)]);
        Queues.Sent += Ring(consumersByQueue);

        DynamoDbTableDefinition TableOf(PipeDefinition pipe) => stack.Tables.Values.Single(table => table.StreamArn == pipe.StreamArn);
    }

    public LocalQueues Queues { get; }

    public DeadLetterQueues DeadLetters { get; }

    public LocalEventBuses Buses { get; }

    /// <summary>The workers of all pipes, queues and schedules.</summary>
    public IReadOnlyList<Worker> Workers { get; }

    public void Start()
    {
        foreach (var worker in Workers)
        {
            worker.Start();
        }
    }

    /// <summary>Tells the pipes of a table that a function wrote to the table.</summary>
    public void Written(string table) => Ring(pipesByTable)(table);

    public async ValueTask DisposeAsync() => await Task.WhenAll(Workers.Select(worker => worker.DisposeAsync().AsTask()));

    private static Action<string> Ring<T>(ILookup<string, T> workers)
        where T : Worker => name =>
    {
        foreach (var worker in workers[name])
        {
            worker.Ring();
        }
    };
}

using Shop.Local.Aws;
using Shop.Local.Data;
using Shop.Local.Gate;
using Shop.Local.Lambda;
using Shop.Local.Messaging;
using Shop.Local.Messaging.Events;
using Shop.Local.Stacks;
using Shop.Local.Tables;
using Shop.Local.Workers;
using Shop.Local.Workflows;

namespace Shop.Local;

/// <summary>What a local run does without a request: streams, pipes, queues, workflows and time to live.</summary>
internal sealed class Background : IAsyncDisposable
{
    public Background(
        StackDefinition stack,
        FunctionHosts functions,
        Faults lambdaFaults,
        Mailbox mailbox,
        (DynamoDbClient Tables, StreamsClient Streams) dynamoDb,
        LocalDatabase database,
        LocalClock clock,
        RunLog log)
    {
        var mails = new LocalMailService(mailbox, stack.Region, stack.Account)
        {
            Topics = new(stack.Messaging.Topics, mailbox),
        };
        Workflows = new(stack.StateMachines, stack.Roles, functions, lambdaFaults, mails, database, log, clock);
        Messaging = new(stack, database, new(functions, lambdaFaults), Workflows, dynamoDb, mailbox, clock, log);
        Workflows.StatusChanged += entry => Messaging.Buses.Put(BusDefinition.Default, [entry]);
        TimeToLive = new(dynamoDb.Tables, stack.Tables.Values, log, clock);
    }

    public WorkflowService Workflows { get; }

    public LocalMessaging Messaging { get; }

    public TimeToLive TimeToLive { get; }

    public void Start(DynamoDbGate gate)
    {
        Workflows.Worker.Start();
        gate.Written += Messaging.Written;
        Messaging.Start();
        TimeToLive.Start();
    }

    /// <summary>Returns when nothing is due at the time of the local clock.</summary>
    /// <param name="webhooks">The worker that sends the card processor's webhooks.</param>
    public Task SettledAsync(Worker webhooks, CancellationToken cancellationToken) =>
        Settling.SettledAsync([.. Messaging.Workers, Workflows.Worker, webhooks], cancellationToken);

    public async ValueTask DisposeAsync()
    {
        await TimeToLive.DisposeAsync();
        await Messaging.DisposeAsync();
        await Workflows.DisposeAsync();
    }
}

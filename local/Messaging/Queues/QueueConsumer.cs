using Shop.Local.Workers;

namespace Shop.Local.Messaging.Queues;

/// <summary>Runs one event source mapping: the function receives the messages of the queue, one batch after the other.</summary>
internal sealed class QueueConsumer(
    EventSourceMappingDefinition mapping, LocalQueues queues, EventInvoker functions, string region, LocalClock clock, RunLog log)
    : Worker($"queue of {mapping.Function}", clock, log)
{
    private readonly QueueDefinition queue = queues.WithArn(mapping.QueueArn)!;

    public string Queue => queue.Name;

    protected override async Task<WorkStep> WorkAsync(CancellationToken cancellationToken)
    {
        var batch = new QueueBatch(queue, region, queues.Receive(queue, mapping.BatchSize));
        if (batch.Messages.Count == 0)
        {
            return WorkStep.NothingBefore(queues.NextVisible(queue));
        }

        var (answer, failure) = await functions.InvokeAsync(mapping.Function, batch.Event, cancellationToken);
        var failed = failure is not null ? batch.Messages : mapping.ReportsItems ? batch.FailedOf(answer) : [];
        foreach (var message in batch.Messages)
        {
            if (failed.Contains(message))
            {
                queues.Fail(message, failure ?? $"{mapping.Function} answered that it did not process the message");
            }
            else
            {
                queues.Delete(message);
            }
        }

        return WorkStep.Done;
    }
}

using System.Text.Json.Nodes;
using Shop.Local.Messaging.Queues;
using Shop.Local.Workers;

namespace Shop.Local.Messaging.Pipes;

/// <summary>
/// Runs one pipe from a queue to an express state machine. The input of an execution is the batch of messages. After a failed execution all
/// messages of its batch come back, otherwise those that its output names.
/// </summary>
internal sealed class WaitingPipe(
    WaitingPipeDefinition pipe, LocalQueues queues, IStateMachines stateMachines, string region, LocalClock clock, RunLog log)
    : Worker($"pipe {pipe.Name}", clock, log)
{
    private const int Concurrency = 5;

    private readonly QueueDefinition queue = queues.WithArn(pipe.QueueArn)!;

    public string Queue => queue.Name;

    protected override async Task<WorkStep> WorkAsync(CancellationToken cancellationToken)
    {
        var received = queues.Receive(queue, Concurrency * pipe.BatchSize);
        if (received.Count == 0)
        {
            return WorkStep.NothingBefore(queues.NextVisible(queue));
        }

        var batches = received.Chunk(pipe.BatchSize).Select(messages => new QueueBatch(queue, region, messages));
        await Task.WhenAll(batches.Select(batch => RunAsync(batch, cancellationToken)));
        return WorkStep.Done;
    }

    private async Task RunAsync(QueueBatch batch, CancellationToken cancellationToken)
    {
        var input = PlainJson.Text(batch.Event["Records"]);
        var result = await stateMachines.RunAsync(pipe.StateMachineArn, input, cancellationToken);
        if (result.Failure is { } failure)
        {
            Log.Write(Name, "Warning", failure);
        }

        var failed = result.Failure is not null ? batch.Messages : batch.FailedOf(result.Output);
        foreach (var message in batch.Messages)
        {
            if (failed.Contains(message))
            {
                queues.Fail(message, result.Failure ?? "the output of the execution names the message as failed");
            }
            else
            {
                queues.Delete(message);
            }
        }
    }
}

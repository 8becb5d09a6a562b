using Amazon.Lambda.SQSEvents;
using Shop.Domain.Events;

namespace Shop.Functions.Events;

/// <summary>
/// What every consumer does around its own effect: read the messages of a batch one after the other, report those that failed, and log one
/// line for each. The queue delivers only the reported messages again.
/// </summary>
internal sealed class EventConsumer(TimeProvider time)
{
    public async Task<SQSBatchResponse> RunAsync(SQSEvent batch, ILambdaContext context, Func<ShopEvent, CancellationToken, Task> consume)
    {
        using var deadline = Deadline.Of(context, time);
        var failures = new List<SQSBatchResponse.BatchItemFailure>();
        foreach (var message in batch.Records)
        {
            var started = time.GetTimestamp();
            try
            {
                deadline.Token.ThrowIfCancellationRequested();
                var happened = EventDocument.ReadDelivered(message.Body);
                await consume(happened, deadline.Token);
                Log.Consumed(context, happened, time.GetElapsedTime(started));
            }
            catch (Exception exception)
            {
                Log.NotConsumed(context, message.MessageId, exception);
                failures.Add(new() { ItemIdentifier = message.MessageId });
            }
        }

        return new(failures);
    }
}

using Amazon.Lambda.SQSEvents;
using Shop.Domain.Events;

namespace Shop.Functions.Events;

/// <summary>
/// Does the work that all consumers share: reads the messages of a batch one after the other, reports the messages that failed, and logs
/// one line for each message. The queue delivers only the reported messages again.
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

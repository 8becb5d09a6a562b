using Amazon.Lambda.SQSEvents;
using Shop.Domain.Events;

namespace Shop.Functions.Events;

/// <summary>
/// Does the work that all consumers share: reads the messages of a batch one after the other, reports the messages that failed, and logs
/// one line for each message. The queue delivers only the reported messages again.
/// </summary>
internal sealed class EventConsumer(TimeProvider time)
{
    /// <summary>Consumes events of the shop.</summary>
    public Task<SQSBatchResponse> RunAsync(SQSEvent batch, ILambdaContext context, Func<ShopEvent, CancellationToken, Task> consume) =>
        RunAsync(batch, context, async (body, cancellationToken) =>
        {
            var started = time.GetTimestamp();
            var happened = EventDocument.ReadDelivered(body);
            await consume(happened, cancellationToken);
            Log.Consumed(context, happened, time.GetElapsedTime(started));
        });

    /// <summary>Consumes messages of any form.</summary>
    /// <param name="consume">Consumes the body of one message.</param>
    public async Task<SQSBatchResponse> RunAsync(SQSEvent batch, ILambdaContext context, Func<string, CancellationToken, Task> consume)
    {
        using var deadline = Deadline.Of(context, time);
        var failures = new List<SQSBatchResponse.BatchItemFailure>();
        foreach (var message in batch.Records)
        {
            try
            {
                deadline.Token.ThrowIfCancellationRequested();
                await consume(message.Body, deadline.Token);
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

using Amazon.Lambda.SQSEvents;
using Shop.Functions.Events;

namespace Shop.Functions.Analytics;

/// <summary>
/// Adds every event to the event log. The key of a log entry contains the id of the event, so a repeated event changes nothing.
/// </summary>
internal sealed class LogEvents(EventConsumer consumer, EventLogStore log)
{
    [LambdaFunction(Timeout = 30)]
    [Consumes("analytics")]
    [Access(ShopTable.EventLogs, Grant.PutItem)]
    public Task<SQSBatchResponse> Handle(SQSEvent batch, ILambdaContext context) => consumer.RunAsync(batch, context, log.AppendAsync);
}

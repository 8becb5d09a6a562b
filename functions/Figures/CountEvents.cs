using Amazon.Lambda.SQSEvents;
using Shop.Domain.Events;
using Shop.Functions.Events;

namespace Shop.Functions.Figures;

/// <summary>
/// Adds events to the figures of users, vendors and days. All orders of a day change the same figures, so the number of concurrent
/// invocations is limited: otherwise their transactions conflict.
/// </summary>
internal sealed class CountEvents(EventConsumer consumer, FigureStore figures)
{
    [LambdaFunction(Timeout = 30)]
    [Consumes(
        "figures",
        EventKind.UserRegistered,
        EventKind.ProductCreated,
        EventKind.ProductRetired,
        EventKind.ProductRelisted,
        EventKind.OrderConfirmed,
        EventKind.RefundGranted,
        MaxConcurrency = QueueAttribute.LeastConcurrency)]
    [Access(ShopTable.Figures, Grant.PutItem | Grant.UpdateItem)]
    public Task<SQSBatchResponse> Handle(SQSEvent batch, ILambdaContext context) => consumer.RunAsync(batch, context, figures.CountAsync);
}

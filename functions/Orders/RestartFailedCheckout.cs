using Amazon.Lambda.SQSEvents;
using Shop.Domain.Orders;
using Shop.Functions.Events;

namespace Shop.Functions.Orders;

internal sealed class RestartFailedCheckout(EventConsumer consumer, OrderTransitions transitions)
{
    /// <summary>
    /// Asks for another checkout when the execution that has an order ended without a result. The delay of the queue gives an outage time to
    /// end. The change of the order starts the workflow.
    /// </summary>
    [LambdaFunction]
    [Watches("payment-retry", Workflow.Checkout, DelaySeconds = 120)]
    [Access(ShopTable.Orders, Grant.GetItem | Grant.PutItem)]
    public Task<SQSBatchResponse> Handle(SQSEvent batch, ILambdaContext context) =>
        consumer.RunAsync(batch, context, async (body, cancellationToken) =>
        {
            var ended = EndedExecution.Read(body);
            var restarted = await transitions.ApplyAsync(
                ended.Order,
                movesStock: false,
                (order, now) => OrderDecisions.Decide(order, new RestartCheckout(ended.Execution, now)),
                cancellationToken);
            var order = restarted.Match(order => order, refusal => throw new InvalidDataException(refusal.Message));
            Log.CheckoutEnded(context, ended, order.Status);
        });
}

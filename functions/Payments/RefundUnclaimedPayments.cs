using Amazon.Lambda.SQSEvents;
using Shop.Domain.Events;
using Shop.Domain.Orders;
using Shop.Functions.Events;

namespace Shop.Functions.Payments;

internal sealed class RefundUnclaimedPayments(EventConsumer consumer, UnclaimedPayments payments)
{
    /// <summary>
    /// Refunds the whole payment of an order that failed or was cancelled. The capture and the end of the order can occur in any order; the
    /// later event finds both.
    /// </summary>
    [LambdaFunction(Timeout = 60)]
    [Consumes("unclaimed-payments", EventKind.PaymentSucceeded, EventKind.OrderFailed, EventKind.OrderCancelled)]
    [PaymentProvider]
    [Access(ShopTable.Orders, Grant.GetItem)]
    [Access(ShopTable.Payments, Grant.GetItem | Grant.PutItem)]
    public Task<SQSBatchResponse> Handle(SQSEvent batch, ILambdaContext context) =>
        consumer.RunAsync(batch, context, (happened, cancellationToken) => payments.RefundAsync(OrderOf(happened), cancellationToken));

    private static OrderId OrderOf(ShopEvent happened) => happened switch
    {
        PaymentSucceeded paid => paid.OrderId,
        OrderFailed failed => failed.OrderId,
        OrderCancelled cancelled => cancelled.OrderId,
        _ => throw new ArgumentException($"Unexpected event {happened.Kind}.", nameof(happened)),
    };
}

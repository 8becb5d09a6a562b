using Amazon.Lambda.SQSEvents;
using Shop.Domain.Events;
using Shop.Domain.Orders;
using Shop.Domain.Payments;
using Shop.Functions.Events;
using Shop.Functions.Orders;

namespace Shop.Functions.Payments;

internal sealed class RefundUnclaimedPayments(
    EventConsumer consumer, OrderStore orders, PaymentStore payments, PaymentGateway gateway, TransferRecords transfers)
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
        consumer.RunAsync(batch, context, (happened, cancellationToken) => RefundAsync(OrderOf(happened), cancellationToken));

    private async Task RefundAsync(OrderId id, CancellationToken cancellationToken)
    {
        if (await orders.FindAsync(id, cancellationToken) is not { } order
            || (await payments.FindAsync(id, cancellationToken))?.Charge is not { } charge
            || !charge.IsUnclaimed(order))
        {
            return;
        }

        var refund = RefundId.OfUnclaimed(id);
        var result = await gateway.RefundAsync(id, refund, charge.Id, charge.Amount, cancellationToken);
        await transfers.SaveAsync(order, refund, charge.Amount, result, cancellationToken);
    }

    private static OrderId OrderOf(ShopEvent happened) => happened switch
    {
        PaymentSucceeded paid => paid.OrderId,
        OrderFailed failed => failed.OrderId,
        OrderCancelled cancelled => cancelled.OrderId,
        _ => throw new ArgumentException($"Unexpected event {happened.Kind}.", nameof(happened)),
    };
}

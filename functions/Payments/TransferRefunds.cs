using Amazon.Lambda.SQSEvents;
using Shop.Domain.Events;
using Shop.Domain.Orders;
using Shop.Functions.Events;
using Shop.Functions.Orders;

namespace Shop.Functions.Payments;

internal sealed class TransferRefunds(EventConsumer consumer, OrderStore orders, PaymentGateway gateway, TransferRecords transfers)
{
    /// <summary>Lets the card processor carry out granted refunds. The order is the record of what was granted.</summary>
    [LambdaFunction(Timeout = 60)]
    [Consumes("refunds", EventKind.RefundGranted)]
    [PaymentProvider]
    [Access(ShopTable.Orders, Grant.GetItem)]
    [Access(ShopTable.Payments, Grant.GetItem | Grant.PutItem)]
    public Task<SQSBatchResponse> Handle(SQSEvent batch, ILambdaContext context) =>
        consumer.RunAsync(batch, context, (happened, cancellationToken) => TransferAsync((RefundGranted)happened, cancellationToken));

    private async Task TransferAsync(RefundGranted granted, CancellationToken cancellationToken)
    {
        if (await orders.FindAsync(granted.OrderId, cancellationToken) is not PaidOrder { Payment.Id: { } payment } order)
        {
            throw new InvalidDataException($"The order {granted.OrderId} is not paid.");
        }

        foreach (var refund in order.Payment.Refunds.Where(refund => granted.Refunds.Contains(refund.Id)))
        {
            var result = await gateway.RefundAsync(order.Id, refund.Id, payment, refund.Amount, cancellationToken);
            await transfers.SaveAsync(order, refund.Id, refund.Amount, result, cancellationToken);
        }
    }
}

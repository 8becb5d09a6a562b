using Amazon.DynamoDBv2;
using Shop.Domain.Events;
using Shop.Domain.Orders;
using Shop.Domain.Payments;
using Shop.Functions.Orders;

namespace Shop.Functions.Payments;

/// <summary>Records in the payments table what the card processor says of the transfers of refunds.</summary>
internal sealed class TransferRecords(IAmazonDynamoDB dynamo, OrderStore orders, PaymentStore payments, TimeProvider time)
{
    /// <summary>Records a report of a granted refund. A refund that the order does not have is ignored.</summary>
    /// <returns>Null.</returns>
    public Task<Refusal?> ReportAsync(OrderId order, RefundId id, RefundResult result, CancellationToken cancellationToken) =>
        Attempts.WhileOvertakenAsync(async () =>
        {
            if (await orders.FindAsync(order, cancellationToken) is PaidOrder paid
                && paid.Payment.Refunds.FirstOrDefault(refund => refund.Id == id) is { } granted)
            {
                await SaveAsync(paid, granted, StatusOf(result), cancellationToken);
            }

            return (Refusal?)null;
        }, cancellationToken);

    /// <exception cref="OvertakenException">Another writer was faster.</exception>
    private async Task SaveAsync(PaidOrder order, Refund granted, RefundStatus status, CancellationToken cancellationToken)
    {
        var before = await payments.FindTransferAsync(order.Id, granted.Id, cancellationToken);
        var now = time.GetUtcNow();
        var after = new TransferImage(
            before?.Transfer.After(status, now) ?? RefundTransfer.Record(order.Id, granted.Id, granted.Amount, status, now), order.Terms.Customer);
        var writes = payments.Put(before, after);
        if (writes.Count > 0 && !await dynamo.TryWriteAsync(cancellationToken, [.. writes]))
        {
            throw new OvertakenException();
        }
    }

    private static RefundStatus StatusOf(RefundResult result) => result switch
    {
        RefundResult.Pending => RefundStatus.Pending,
        RefundResult.Succeeded => RefundStatus.Succeeded,
        RefundResult.Failed or RefundResult.Refused => RefundStatus.Failed,
        RefundResult.Unknown unknown => throw new PaymentUnknownException(unknown.Reason),
        _ => throw new InvalidOperationException($"Unknown result {result.GetType()}."),
    };
}

using Shop.Domain.Events;
using Shop.Domain.Orders;
using Shop.Domain.Payments;

namespace Shop.Functions.Payments;

/// <summary>Records in the payments table what the card processor says of the transfers of refunds.</summary>
internal sealed class TransferRecords(Transactions transactions, Attempts attempts, PaymentStore payments, TimeProvider time)
{
    /// <summary>Records a report of a refund. A report that is already recorded, or is older than what is known, changes nothing.</summary>
    /// <exception cref="PaymentUnknownException">The result is not known.</exception>
    /// <exception cref="OvertakenException">Other writers were faster in every attempt.</exception>
    public Task<RefundTransfer> SaveAsync(
        Order order, RefundId id, Money amount, RefundResult result, CancellationToken cancellationToken) =>
        attempts.WhileOvertakenAsync(async () =>
        {
            var before = await payments.FindTransferAsync(order.Id, id, cancellationToken);
            var (status, now) = (StatusOf(result), time.GetUtcNow());
            var after = new TransferImage(
                before?.Transfer.After(status, now) ?? RefundTransfer.Record(order.Id, id, amount, status, now),
                order.Terms.Customer);
            await transactions.WriteAsync(payments.Put(before, after), cancellationToken);
            return after.Transfer;
        }, cancellationToken);

    private static RefundStatus StatusOf(RefundResult result) => result switch
    {
        RefundResult.Pending => RefundStatus.Pending,
        RefundResult.Succeeded => RefundStatus.Succeeded,
        RefundResult.Failed or RefundResult.Refused => RefundStatus.Failed,
        RefundResult.Unknown unknown => throw new PaymentUnknownException(unknown.Reason),
        _ => throw new InvalidOperationException($"Unknown result {result.GetType()}."),
    };
}

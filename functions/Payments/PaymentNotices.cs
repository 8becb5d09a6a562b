using Shop.Domain.Orders;
using Shop.Domain.Payments;
using Shop.Functions.Orders;

namespace Shop.Functions.Payments;

/// <summary>Records what a webhook reports. A report that was recorded before, or is older than what is known, changes nothing.</summary>
internal sealed class PaymentNotices(OrderStore orders, ChargeRecords charges, TransferRecords transfers)
{
    /// <returns>Null when the report is recorded or does not concern an order; <see cref="PaymentMismatch"/> for another amount.</returns>
    public Task<Refusal?> ApplyAsync(PaymentNotice notice, CancellationToken cancellationToken) => notice switch
    {
        PaymentNotice.Charge { Result: not ChargeResult.Unknown } charge =>
            ApplyAsync(charge, cancellationToken),
        PaymentNotice.Refund { Result: not RefundResult.Unknown } refund => ApplyAsync(refund, cancellationToken),
        _ => Task.FromResult<Refusal?>(null),
    };

    private async Task<Refusal?> ApplyAsync(PaymentNotice.Charge notice, CancellationToken cancellationToken)
    {
        if (await orders.FindAsync(notice.Order, cancellationToken) is not { } order)
        {
            return null;
        }

        var reported = notice.Result is ChargeResult.Captured captured ? captured.Amount : notice.Amount;
        if (reported != order.Terms.Total)
        {
            return new PaymentMismatch(order.Terms.Total, reported);
        }

        await charges.SaveAsync(order.Id, order.Terms.Total, notice.Result, cancellationToken);
        return null;
    }

    private async Task<Refusal?> ApplyAsync(PaymentNotice.Refund notice, CancellationToken cancellationToken)
    {
        if (await orders.FindAsync(notice.Order, cancellationToken) is not PaidOrder order
            || order.Payment.Refunds.FirstOrDefault(refund => refund.Id == notice.RefundId) is not { } granted)
        {
            return null;
        }

        if (notice.Amount != granted.Amount)
        {
            return new PaymentMismatch(granted.Amount, notice.Amount);
        }

        await transfers.SaveAsync(order, granted, notice.Result, cancellationToken);
        return null;
    }
}

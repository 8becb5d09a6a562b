using Shop.Domain.Orders;
using Shop.Domain.Payments;
using Shop.Functions.Orders;

namespace Shop.Functions.Payments;

/// <summary>Records what a webhook reports. A report that was recorded before, or is older than what is known, changes nothing.</summary>
internal sealed class PaymentNotices(OrderStore orders, PaymentStore payments, ChargeRecords charges, TransferRecords transfers)
{
    /// <returns>Null when the report is recorded or does not concern an order; <see cref="PaymentMismatch"/> for another amount.</returns>
    public Task<Refusal?> ApplyAsync(PaymentNotice notice, CancellationToken cancellationToken) => notice switch
    {
        PaymentNotice.Charge { Result: not ChargeResult.Unknown } charge =>
            ApplyAsync(charge, cancellationToken),
        PaymentNotice.Refund refund => transfers.ReportAsync(refund.Order, refund.RefundId, refund.Result, cancellationToken),
        _ => Task.FromResult<Refusal?>(null),
    };

    private async Task<Refusal?> ApplyAsync(PaymentNotice.Charge notice, CancellationToken cancellationToken)
    {
        var before = await payments.FindAsync(notice.Order, cancellationToken);
        var expected = before?.Charge.Amount ?? (await orders.FindAsync(notice.Order, cancellationToken))?.Terms.Total;
        if (expected is null)
        {
            return null;
        }

        var reported = notice.Result is ChargeResult.Captured captured ? captured.Amount : notice.Amount;
        if (reported != expected)
        {
            return new PaymentMismatch(expected, reported);
        }

        await charges.SaveAsync(notice.Order, expected, notice.Result, cancellationToken);
        return null;
    }
}

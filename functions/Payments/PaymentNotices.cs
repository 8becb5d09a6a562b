using Shop.Domain.Orders;
using Shop.Domain.Payments;
using Shop.Functions.Orders;

namespace Shop.Functions.Payments;

/// <summary>Records what a webhook reports. A report that was recorded before, or is older than what is known, changes nothing.</summary>
internal sealed class PaymentNotices(
    OrderStore orders, OrderTransitions transitions, PaymentStore payments, ChargeRecords charges, TransferRecords transfers)
{
    /// <returns>
    /// Null when the report is recorded or does not concern an order; <see cref="PaymentMismatch"/> for another amount;
    /// <see cref="OrderNotReady"/> for a dispute of an order that is not paid yet. The card processor sends a refused report again.
    /// </returns>
    public Task<Refusal?> ApplyAsync(PaymentNotice notice, CancellationToken cancellationToken) => notice switch
    {
        PaymentNotice.Charge { Result: not ChargeResult.Unknown } charge =>
            ApplyAsync(charge, cancellationToken),
        PaymentNotice.Refund { Result: not RefundResult.Unknown } refund => ApplyAsync(refund, cancellationToken),
        PaymentNotice.Dispute dispute => ApplyAsync(dispute, cancellationToken),
        _ => Task.FromResult<Refusal?>(null),
    };

    private async Task<Refusal?> ApplyAsync(PaymentNotice.Dispute notice, CancellationToken cancellationToken)
    {
        var recorded = await transitions.ApplyAsync(
            notice.Order,
            movesStock: false,
            (order, now) => OrderDecisions.Decide(order, new RecordDispute(notice.ToDispute(now), now)),
            cancellationToken);
        return recorded.Match<Refusal?>(_ => null, refusal => refusal is NotFound ? null : refusal);
    }

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
        if (await orders.FindAsync(notice.Order, cancellationToken) is not { } order
            || await ExpectedAsync(order, notice.RefundId, cancellationToken) is not { } expected)
        {
            return null;
        }

        if (notice.Amount != expected)
        {
            return new PaymentMismatch(expected, notice.Amount);
        }

        await transfers.SaveAsync(order, notice.RefundId, expected, notice.Result, cancellationToken);
        return null;
    }

    // The refund of an unclaimed payment is not granted by an order: its transfer is the record.
    private async Task<Money?> ExpectedAsync(Order order, RefundId id, CancellationToken cancellationToken) => order is PaidOrder paid
        ? paid.Payment.Refunds.FirstOrDefault(refund => refund.Id == id)?.Amount
        : (await payments.FindTransferAsync(order.Id, id, cancellationToken))?.Transfer.Amount;
}

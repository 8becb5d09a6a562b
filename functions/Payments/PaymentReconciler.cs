using Shop.Domain.Orders;
using Shop.Domain.Payments;
using Shop.Functions.Orders;

namespace Shop.Functions.Payments;

/// <summary>
/// Compares the captured charges of a period with their orders, and the paid orders of the period with their charges. A charge whose report
/// was lost is recorded; the payment of an order that was never confirmed is refunded; every other difference is recorded for a person.
/// </summary>
internal sealed class PaymentReconciler(
    OrderStore orders,
    PaymentStore payments,
    ChargeRecords charges,
    UnclaimedPayments unclaimed,
    PaymentGateway gateway,
    Transactions transactions,
    Attempts attempts,
    TimeProvider time)
{
    // The order of the queries is important: an order can only move to a later status, so no query misses it.
    private static readonly OrderStatus[] Paid = [OrderStatus.Confirmed, OrderStatus.Shipped, OrderStatus.Delivered, OrderStatus.Refunded];

    /// <param name="until">The end, which the period does not include.</param>
    public async Task<PaymentReport> ReconcileAsync(DateTimeOffset from, DateTimeOffset until, CancellationToken cancellationToken)
    {
        var captured = new Dictionary<PaymentId, CapturedCharge>();
        await foreach (var charge in gateway.ListCapturedAsync(from, until, cancellationToken))
        {
            captured.Add(charge.Id, charge);
        }

        var report = PaymentReport.None;
        foreach (var charge in captured.Values)
        {
            report += await ReconcileAsync(charge, cancellationToken);
        }

        await foreach (var order in orders.FindManyAsync(await FindPaidAsync(from, until, cancellationToken), cancellationToken))
        {
            if (order is PaidOrder { Payment.Id: { } id } paid)
            {
                var charge = captured.GetValueOrDefault(id) ?? await gateway.FindCapturedAsync(id, cancellationToken);
                report += await RecordAsync(PaymentReconciliation.Of(paid, charge, time.GetUtcNow()), cancellationToken);
            }
        }

        return report with { Charges = captured.Count };
    }

    private async Task<PaymentReport> ReconcileAsync(CapturedCharge captured, CancellationToken cancellationToken)
    {
        var order = await orders.FindAsync(captured.OrderId, cancellationToken);
        var known = (await payments.FindAsync(captured.OrderId, cancellationToken))?.Charge;
        var finding = PaymentReconciliation.Of(captured, order, known, time.GetUtcNow());
        if (order is not null && finding is null or { Fault: PaymentFault.OrderStillOpen })
        {
            await ClaimAsync(order, captured, known, cancellationToken);
        }

        return await RecordAsync(finding, cancellationToken);
    }

    private async Task ClaimAsync(Order order, CapturedCharge captured, Charge? known, CancellationToken cancellationToken)
    {
        if (known is not { Status: ChargeStatus.Captured })
        {
            var result = new ChargeResult.Captured(captured.Id, captured.Amount);
            known = await charges.SaveAsync(order.Id, order.Terms.Total, result, cancellationToken);
        }

        if (known.IsUnclaimed(order)
            && await payments.FindTransferAsync(order.Id, RefundId.OfUnclaimed(order.Id), cancellationToken) is null)
        {
            await unclaimed.RefundAsync(order.Id, cancellationToken);
        }
    }

    private async Task<HashSet<OrderId>> FindPaidAsync(DateTimeOffset from, DateTimeOffset until, CancellationToken cancellationToken)
    {
        var ids = new HashSet<OrderId>();
        foreach (var status in Paid)
        {
            await foreach (var id in orders.ListPlacedAsync(status, from, until, cancellationToken))
            {
                ids.Add(id);
            }
        }

        return ids;
    }

    private async Task<PaymentReport> RecordAsync(PaymentFinding? finding, CancellationToken cancellationToken)
    {
        if (finding is null)
        {
            return PaymentReport.None;
        }

        return await attempts.WhileOvertakenAsync(async () =>
        {
            var before = await payments.FindFindingAsync(finding.OrderId, cancellationToken);
            await transactions.WriteAsync(payments.Put(before, finding.After(before)), cancellationToken);
            return PaymentReport.None with { Findings = 1 };
        }, cancellationToken);
    }
}

/// <param name="Charges">The number of compared charges.</param>
/// <param name="Findings">The number of findings, also of those that were known before.</param>
internal sealed record PaymentReport(int Charges, int Findings)
{
    public static PaymentReport None { get; } = new(0, 0);

    public static PaymentReport operator +(PaymentReport left, PaymentReport right) =>
        new(left.Charges + right.Charges, left.Findings + right.Findings);
}

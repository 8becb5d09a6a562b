using Shop.Domain.Orders;
using Shop.Domain.Payments;
using Shop.Functions.Orders;

namespace Shop.Functions.Payments;

/// <summary>Records in the payments table what the card processor says of the charge of an order.</summary>
internal sealed class ChargeRecords(Transactions transactions, Attempts attempts, PaymentStore payments, TimeProvider time)
{
    /// <returns>What the checkout does next.</returns>
    /// <exception cref="PaymentUnknownException">The result is not known.</exception>
    /// <exception cref="OvertakenException">Another writer was faster.</exception>
    public async Task<CheckoutStep> SaveAsync(Order order, ChargeResult result, CancellationToken cancellationToken)
    {
        switch (result)
        {
            case ChargeResult.Unknown unknown:
                throw new PaymentUnknownException(unknown.Reason);
            case ChargeResult.Declined { PaymentId: null }:
                return CheckoutStep.Declined;
        }

        // A webhook with the same result often arrives at the same time.
        var saved = await SaveAsync(order.Id, order.Terms.Total, result, cancellationToken);
        return Next(saved);
    }

    /// <summary>Records a report of the card processor.</summary>
    /// <returns>The charge after the report.</returns>
    /// <exception cref="OvertakenException">Other writers were faster in every attempt.</exception>
    public Task<Charge> SaveAsync(OrderId order, Money amount, ChargeResult result, CancellationToken cancellationToken) =>
        attempts.WhileOvertakenAsync(async () =>
        {
            var before = await payments.FindAsync(order, cancellationToken);
            var after = After(before, order, amount, result);
            await transactions.WriteAsync(payments.Put(before, after), cancellationToken);
            return after.Charge;
        }, cancellationToken);

    private StoredCharge After(StoredCharge? before, OrderId order, Money amount, ChargeResult result)
    {
        var (id, status, reason) = Report(result);
        var now = time.GetUtcNow();
        var charge = before?.Charge.After(status, reason, now) ?? Charge.Record(order, id, amount, status, reason, now);
        return new(charge, (result as ChargeResult.ActionRequired)?.ClientSecret ?? before?.ClientSecret, before?.TaskToken);
    }

    private static (PaymentId Id, ChargeStatus Status, string? Reason) Report(ChargeResult result) => result switch
    {
        ChargeResult.ActionRequired open => (open.PaymentId, ChargeStatus.ActionRequired, null),
        ChargeResult.Captured captured => (captured.PaymentId, ChargeStatus.Captured, null),
        ChargeResult.Declined { PaymentId: { } id } declined => (id, ChargeStatus.Declined, declined.Message),
        ChargeResult.Canceled cancelled => (cancelled.PaymentId, ChargeStatus.Cancelled, null),
        _ => throw new ArgumentException("The result has no payment.", nameof(result)),
    };

    private static CheckoutStep Next(Charge charge) => charge.Status switch
    {
        ChargeStatus.ActionRequired => CheckoutStep.ActionRequired,
        ChargeStatus.Captured => CheckoutStep.Captured,
        ChargeStatus.Declined or ChargeStatus.Cancelled => CheckoutStep.Declined,
    };
}

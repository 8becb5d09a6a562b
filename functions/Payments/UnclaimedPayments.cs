using Shop.Domain.Orders;
using Shop.Domain.Payments;
using Shop.Functions.Orders;

namespace Shop.Functions.Payments;

/// <summary>Refunds the payments of orders that failed or were cancelled.</summary>
internal sealed class UnclaimedPayments(OrderStore orders, PaymentStore payments, PaymentGateway gateway, TransferRecords transfers)
{
    /// <summary>
    /// Refunds the whole payment of an order when it is captured and the order will never be confirmed. However often it is called, the
    /// money is refunded once.
    /// </summary>
    public async Task RefundAsync(OrderId id, CancellationToken cancellationToken)
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
}

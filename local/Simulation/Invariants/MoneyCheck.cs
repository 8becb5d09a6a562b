using Shop.Domain.Orders;
using Shop.Domain.Payments;
using Shop.Functions.Payments;
using Shop.Functions.Storage;
using Shop.Local.Stripe;

namespace Shop.Local.Simulation.Invariants;

/// <summary>Compares the payments at Stripe with the orders.</summary>
internal static class MoneyCheck
{
    public static IEnumerable<Violation> Of(StoredShop shop, IReadOnlyDictionary<string, Order> orders)
    {
        var payments = shop.Payments;
        foreach (var (order, captures) in payments.Where(payment => payment.Received > 0).CountBy(payment => payment.OrderId!))
        {
            if (captures > 1)
            {
                yield return new(3, $"the order {order} was captured {captures} times");
            }
        }

        foreach (var payment in payments)
        {
            foreach (var violation in Of(payment, orders.GetValueOrDefault(payment.OrderId ?? "")))
            {
                yield return violation;
            }
        }

        // A person must transfer a refund that Stripe did not accept.
        var left = payments.Sum(payment => payment.Received - payment.Refunded);
        var owed = orders.Values.OfType<PaidOrder>().Sum(order => order.Payment.Left.MinorUnits);
        var failed = Transfers(shop).Where(transfer => transfer.Status == RefundStatus.Failed).Sum(transfer => transfer.Amount.MinorUnits);
        if (left != owed + failed)
        {
            yield return new(4, $"captures less refunds are {left}; the confirmed orders say {owed}, and refunds of {failed} failed");
        }
    }

    private static IEnumerable<RefundTransfer> Transfers(StoredShop shop) =>
        shop.Items(ShopTable.Payments).Where(TransferItem.Is).Select(item => TransferItem.Read(item).Transfer);

    private static IEnumerable<Violation> Of(PaymentRecord payment, Order? order)
    {
        var paid = order as PaidOrder;
        if (payment.Received > payment.Refunded && payment.Dispute is null && $"{paid?.Payment.Id}" != payment.Id)
        {
            yield return new(5, $"the payment {payment.Id} of the order {payment.OrderId} is captured, and the order is {order?.Status}");
        }

        if (paid is not null && $"{paid.Payment.Id}" == payment.Id && payment.Dispute != Dispute(paid))
        {
            yield return new(4, $"the dispute of the order {paid.Id} is {payment.Dispute}, and the order says {Dispute(paid)}");
        }

        if (order is FailedOrder or CancelledOrder && payment.Status is "requires_action" or "requires_confirmation")
        {
            yield return new(13, $"the order {order!.Id} is {order.Status}, and its payment is {payment.Status}");
        }
    }

    // The words of Stripe.
    private static string? Dispute(PaidOrder order) => order.Payment.Disputes is [.., var newest]
        ? newest.Status == DisputeStatus.Open ? "needs_response" : newest.Status.Wire()
        : null;
}

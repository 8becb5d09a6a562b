using Shop.Domain.Orders;
using Shop.Local.Stripe;

namespace Shop.Local.Simulation.Invariants;

/// <summary>Compares the payments at Stripe with the orders.</summary>
internal static class MoneyCheck
{
    public static IEnumerable<Violation> Of(IReadOnlyList<PaymentRecord> payments, IReadOnlyDictionary<string, Order> orders)
    {
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

        var left = payments.Sum(payment => payment.Received - payment.Refunded);
        var owed = orders.Values.OfType<PaidOrder>().Sum(order => order.Payment.Left.MinorUnits);
        if (left != owed)
        {
            yield return new(4, $"captures less refunds are {left}, and the confirmed orders say {owed}");
        }
    }

    private static IEnumerable<Violation> Of(PaymentRecord payment, Order? order)
    {
        if (payment.Received > payment.Refunded && !(order is PaidOrder paid && $"{paid.Payment.Id}" == payment.Id))
        {
            yield return new(5, $"the payment {payment.Id} of the order {payment.OrderId} is captured, and the order is {order?.Status}");
        }

        if (order is FailedOrder or CancelledOrder && payment.Status is "requires_action" or "requires_confirmation")
        {
            yield return new(13, $"the order {order!.Id} is {order.Status}, and its payment is {payment.Status}");
        }
    }
}

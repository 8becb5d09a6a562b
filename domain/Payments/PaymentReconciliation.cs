using Shop.Domain.Inventory;
using Shop.Domain.Orders;

namespace Shop.Domain.Payments;

/// <summary>Finds differences between the captured charges at the card processor and the orders, in both directions.</summary>
public static class PaymentReconciliation
{
    /// <summary>Charges and orders that are younger than this time are not compared, because their checkout can still run.</summary>
    public static TimeSpan InFlight => TimeSpan.FromHours(2);

    /// <summary>Compares a captured charge with its order.</summary>
    /// <param name="order">Null when the shop does not have the order.</param>
    /// <param name="known">The charge in the payments table; null when the table has no charge of the order.</param>
    /// <returns>
    /// Null when the order is paid with the charge, or when the order ended without a confirmation. In the second case the caller refunds
    /// the charge.
    /// </returns>
    public static PaymentFinding? Of(CapturedCharge captured, Order? order, Charge? known, DateTimeOffset now)
    {
        var nothing = Money.Zero(captured.Amount.Currency);
        return order switch
        {
            null => Finding(PaymentFault.NoOrder, nothing),
            _ when captured.Id != PaymentOf(order, known, captured.Id) => Finding(PaymentFault.SecondCharge, nothing),
            _ when captured.Amount != order.Terms.Total => Finding(PaymentFault.OtherAmount, order.Terms.Total),
            { Stock: ReservationState.Held } => Finding(PaymentFault.OrderStillOpen, nothing),
            _ => null,
        };

        PaymentFinding Finding(PaymentFault fault, Money expected) =>
            PaymentFinding.New(captured.OrderId, fault, captured.Id, expected, captured.Amount, now);
    }

    /// <summary>Compares a paid order with its charge.</summary>
    /// <param name="captured">Null when the card processor has not captured the payment of the order, or does not have it.</param>
    /// <returns>Null when the charge is captured, or when the order cost nothing.</returns>
    public static PaymentFinding? Of(PaidOrder order, CapturedCharge? captured, DateTimeOffset now)
    {
        var (id, found) = (order.Payment.Id, captured?.Amount ?? Money.Zero(order.Terms.Currency));
        return id is null || found == order.Payment.Captured ? null : PaymentFinding.New(
            order.Id, captured is null ? PaymentFault.NotCaptured : PaymentFault.OtherAmount, id, order.Payment.Captured, found, now);
    }

    /// <summary>The charge of an order. An order without a known charge has the one that was captured.</summary>
    private static PaymentId? PaymentOf(Order order, Charge? known, PaymentId captured) =>
        order is PaidOrder paid ? paid.Payment.Id : known?.Id ?? captured;
}

/// <summary>A charge that the card processor has captured.</summary>
public sealed record CapturedCharge(OrderId OrderId, PaymentId Id, Money Amount);

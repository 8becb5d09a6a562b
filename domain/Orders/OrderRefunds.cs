using Shop.Domain.Payments;

namespace Shop.Domain.Orders;

/// <summary>Applies refunds to paid orders.</summary>
internal static class OrderRefunds
{
    /// <summary>
    /// The maximum number of refunds that can be granted without a return. The remaining refunds of an order are kept for its returns, one
    /// for each return.
    /// </summary>
    internal const int MaxGranted = Payment.MaxRefunds - Returns.Max;

    /// <summary>Grants a refund. The value of an open return is reserved for that return.</summary>
    internal static Outcome<Order> Grant(PaidOrder order, GrantRefund command)
    {
        if (order.Payment.Has(command.Id))
        {
            return order;
        }

        if (order is RefundedOrder)
        {
            return new OrderNotReady(order.Status, command.Participle);
        }

        if (order.Payment.Refunds.Count >= MaxGranted)
        {
            return new TooManyRefunds(MaxGranted);
        }

        var open = (order as DeliveredOrder)?.Returns.Open;
        var free = order.Payment.Left - ReservedFor(open, order);
        var asked = command.Amount ?? free;
        if (asked.Currency == free.Currency && (asked > free || !free.IsPositive))
        {
            return new RefundTooHigh(free);
        }

        return order.Payment.With(new Refund(command.Id, asked, command.Reason, command.Now)).Bind<Order>(payment =>
            open is not null && payment.IsFullyRefunded ? new ReturnOpen(open.Id)
            : After(order, payment, command.Now));
    }

    /// <summary>Replaces the payment of the order. When all of it is refunded, the status becomes refunded.</summary>
    internal static Order After(PaidOrder order, Payment payment, DateTimeOffset now)
    {
        var history = payment.IsFullyRefunded && order is not RefundedOrder ? order.History.To(OrderStatus.Refunded, now) : order.History.Stay(now);
        return (order, payment.IsFullyRefunded) switch
        {
            (ConfirmedOrder o, true) => new RefundedOrder(o.Terms, history, payment, Shipment: null, Returns.None),
            (ConfirmedOrder o, false) => new ConfirmedOrder(o.Terms, history, payment),
            (ShippedOrder o, true) => new RefundedOrder(o.Terms, history, payment, o.Shipment, Returns.None),
            (ShippedOrder o, false) => new ShippedOrder(o.Terms, history, payment, o.Shipment),
            (DeliveredOrder o, true) => new RefundedOrder(o.Terms, history, payment, o.Shipment, o.Returns),
            (DeliveredOrder o, false) => new DeliveredOrder(o.Terms, history, payment, o.Shipment, o.Returns),
            (RefundedOrder o, true) => new RefundedOrder(o.Terms, history, payment, o.Shipment, o.Returns),
            _ => throw new InvalidOperationException($"An order that is {order.Status} cannot be refunded."),
        };
    }

    private static Money ReservedFor(OpenReturn? open, PaidOrder order) => (order, open) switch
    {
        (DeliveredOrder o, ReceivedReturn back) => ReturnWorth.Of(o.Terms, o.Payment, o.Returns, back.PiecesOf),
        (DeliveredOrder o, { } asked) => ReturnWorth.Of(o.Terms, o.Payment, o.Returns, id => asked.Request.PiecesOf(id)),
        _ => Money.Zero(order.Terms.Currency),
    };
}

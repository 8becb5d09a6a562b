using Shop.Domain.Payments;

namespace Shop.Domain.Orders;

/// <summary>
/// Applies commands to orders. A command whose effect has already happened changes nothing, so every command can be repeated. The caller
/// must check permissions before the call.
/// </summary>
public static class OrderDecisions
{
    /// <returns>
    /// Refused: <see cref="OrderNotReady"/> for a command that is not allowed in this state; <see cref="OrderInOtherHands"/>,
    /// <see cref="PaymentMismatch"/>, and the refusals of refunds (PaymentRefusals.cs) and returns (ReturnRefusals.cs).
    /// </returns>
    public static Outcome<Order> Decide(Order order, OrderCommand command) => (order, command) switch
    {
        (CreatedOrder o, StartProcessing c) =>
            new ProcessingOrder(
                o.Terms, o.History.To(OrderStatus.Processing, c.Now), c.Execution, CancellationRequested: false, o.Restarts),
        (OrderInCheckout { Execution: null } o, StartProcessing c) => o.ClaimedBy(c.Execution, c.Now),
        (OrderInCheckout o, StartProcessing c) when o.Execution == c.Execution => o,
        (OrderInCheckout o, StartProcessing) => new OrderInOtherHands(o.Execution!),
        (OrderInCheckout o, RestartCheckout c) when o.Execution == c.Ended => o.Restarted(c.Now),
        (UnsettledOrder o, RestartAbandoned c) when o.IsAbandoned(c.Now) => o.Restarted(c.Now),
        (_, RestartCheckout or RestartAbandoned) => order,
        (ProcessingOrder o, AwaitPayment c) => new AwaitingPaymentOrder(
            o.Terms, o.History.To(OrderStatus.AwaitingPayment, c.Now), o.Execution, o.CancellationRequested, o.Restarts),
        (OrderInCheckout, ConfirmPayment c) => Confirmed(order, c),
        (CreatedOrder or OrderInCheckout, Fail c) =>
            new FailedOrder(order.Terms, order.History.To(OrderStatus.Failed, c.Now), c.Reason),
        (CreatedOrder, RequestCancellation c) => Cancelled(order, c),
        (ProcessingOrder { CancellationRequested: false } o, RequestCancellation c) =>
            new ProcessingOrder(o.Terms, o.History.Stay(c.Now), o.Execution, CancellationRequested: true, o.Restarts),
        (AwaitingPaymentOrder { CancellationRequested: false } o, RequestCancellation c) =>
            new AwaitingPaymentOrder(o.Terms, o.History.Stay(c.Now), o.Execution, CancellationRequested: true, o.Restarts),
        (OrderInCheckout { CancellationRequested: true }, CompleteCancellation c) => Cancelled(order, c),
        (ConfirmedOrder o, Ship c) => new ShippedOrder(o.Terms, o.History.To(OrderStatus.Shipped, c.Now), o.Payment, c.Shipment),
        (ShippedOrder o, Deliver c) =>
            new DeliveredOrder(o.Terms, o.History.To(OrderStatus.Delivered, c.Now), o.Payment, o.Shipment, Returns.None),
        (PaidOrder { Payment: var paid } o, RecordDispute c) =>
            paid.With(c.Dispute) is var disputed && disputed == paid ? o : OrderRefunds.After(o, disputed, c.Now),
        (PaidOrder o, GrantRefund c) => OrderRefunds.Grant(o, c),
        (DeliveredOrder o, ReturnCommand c) => ReturnDecisions.Decide(o, c),
        _ => IsDone(order, command) ? order : new OrderNotReady(order.Status, command.Participle),
    };

    /// <summary>Applies a command of a checkout. Only the execution that has claimed the order may change it.</summary>
    /// <returns>Refused: <see cref="OrderInOtherHands"/>, and the refusals of the other overload.</returns>
    public static Outcome<Order> Decide(Order order, OrderCommand command, ExecutionId by) =>
        order.IsInOtherHands(by) ? new OrderInOtherHands(((OrderInCheckout)order).Execution!) : Decide(order, command);

    private static bool IsDone(Order order, OrderCommand command) => (order, command) switch
    {
        (AwaitingPaymentOrder, AwaitPayment) => true,
        (OrderInCheckout, RequestCancellation) => true,
        (PaidOrder o, ConfirmPayment c) => o.Payment.Id == c.Payment && o.Payment.Captured == c.Captured,
        (FailedOrder, Fail) => true,
        (CancelledOrder, RequestCancellation or CompleteCancellation) => true,
        (RefundedOrder { Shipment: null } o, RequestCancellation) => o.Payment.Refunds[^1].Reason == RefundReason.Cancelled,
        (ShippedOrder o, Ship c) => o.Shipment == c.Shipment,
        (DeliveredOrder, Deliver) => true,
        (RefundedOrder o, RefundReturn c) => o.Returns.Find(c.Id) is RefundedReturn,
        _ => false,
    };

    private static Outcome<Order> Confirmed(Order order, ConfirmPayment command) =>
        command.Captured != order.Terms.Total
            ? new PaymentMismatch(order.Terms.Total, command.Captured)
            : new ConfirmedOrder(
                order.Terms,
                order.History.To(OrderStatus.Confirmed, command.Now),
                Payment.Of(command.Payment, command.Captured));

    private static CancelledOrder Cancelled(Order order, OrderCommand command) =>
        new(order.Terms, order.History.To(OrderStatus.Cancelled, command.Now));
}

using Shop.Domain.Orders;
using Shop.Domain.Payments;
using Shop.Functions.Payments;

namespace Shop.Functions.Orders;

internal sealed class GiveUpOrder(
    CheckoutTasks tasks, OrderTransitions transitions, OrderStore orders, PaymentStore payments, ChargeRecords records, PaymentGateway gateway)
{
    /// <summary>
    /// Cancels the charge, then fails or cancels the order. When the customer has paid in the meantime, the outcome is captured and the
    /// workflow confirms the order.
    /// </summary>
    /// <exception cref="PaymentUnknownException">The card processor did not answer; the order stays as it is.</exception>
    [LambdaFunction(Timeout = 29)]
    [WorkflowTask(Workflow.Checkout)]
    [PaymentProvider]
    [Access(ShopTable.Orders, Grant.GetItem | Grant.PutItem)]
    [Access(ShopTable.Inventory, Grant.BatchGetItem | Grant.UpdateItem)]
    [Access(ShopTable.Coupons, Grant.UpdateItem)]
    [Access(ShopTable.Payments, Grant.GetItem | Grant.PutItem)]
    public Task<CheckoutStep> Handle(CheckoutTask task, ILambdaContext context) => tasks.RunAsync(task, context, async cancellationToken =>
    {
        var order = await orders.FindAsync(task.Order, cancellationToken)
            ?? throw new CheckoutStoppedException("The order does not exist.");
        if (order.Status.IsSettled())
        {
            return CheckoutStep.Done;
        }

        if (order.IsInOtherHands(task.By))
        {
            throw CheckoutStoppedException.InOtherHands();
        }

        if (await CancelChargeAsync(order, cancellationToken) == CheckoutStep.Captured)
        {
            return CheckoutStep.Captured;
        }

        var reason = task.IsDeclined ? FailureReason.PaymentDeclined
            : order is AwaitingPaymentOrder ? FailureReason.PaymentNotCompleted
            : FailureReason.Unavailable;
        var given = await transitions.ApplyAsync(task, movesStock: true, (now, at) => GiveUp(now, reason, at), cancellationToken);
        return given.Match(_ => CheckoutStep.Done, refusal => throw new CheckoutStoppedException(refusal.Message));
    });

    private static OrderCommand GiveUp(Order order, FailureReason reason, DateTimeOffset now) =>
        order is OrderInCheckout { CancellationRequested: true }
            ? new CompleteCancellation(now)
            : new Fail(reason, now);

    // A charge without a record is one whose answer was lost: the list of the processor has it.
    private async Task<CheckoutStep> CancelChargeAsync(Order order, CancellationToken cancellationToken)
    {
        if (order.Terms.PaymentMethod is null)
        {
            return CheckoutStep.Declined;
        }

        var known = (await payments.FindAsync(order.Id, cancellationToken))?.Charge;
        if (known is { Status: ChargeStatus.Captured })
        {
            return CheckoutStep.Captured;
        }

        var id = known?.Id ?? PaymentOf(await gateway.FindAsync(order.Id, cancellationToken));
        return id is null
            ? CheckoutStep.Declined
            : await records.SaveAsync(order, await gateway.CancelAsync(id, cancellationToken), cancellationToken);
    }

    private static PaymentId? PaymentOf(ChargeResult? found) => found switch
    {
        null => null,
        ChargeResult.Captured captured => captured.PaymentId,
        ChargeResult.ActionRequired open => open.PaymentId,
        ChargeResult.Declined declined => declined.PaymentId,
        ChargeResult.Canceled cancelled => cancelled.PaymentId,
        ChargeResult.Unknown unknown => throw new PaymentUnknownException(unknown.Reason),
        _ => throw new InvalidOperationException($"Unknown result {found.GetType()}."),
    };
}

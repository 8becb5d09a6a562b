using Shop.Domain.Orders;
using Shop.Functions.Payments;

namespace Shop.Functions.Orders;

internal sealed class ConfirmOrder(CheckoutTasks tasks, OrderTransitions transitions, PaymentStore payments)
{
    /// <exception cref="CheckoutStoppedException">The order cannot be confirmed, or its payment is not captured.</exception>
    [LambdaFunction]
    [WorkflowTask(Workflow.Checkout)]
    [Access(ShopTable.Orders, Grant.GetItem | Grant.PutItem)]
    [Access(ShopTable.Inventory, Grant.UpdateItem)]
    [Access(ShopTable.Payments, Grant.GetItem)]
    public Task<CheckoutStep> Handle(CheckoutTask task, ILambdaContext context) => tasks.RunAsync(task, context, async cancellationToken =>
    {
        var charge = (await payments.FindAsync(task.Order, cancellationToken))?.Charge;
        var confirmed = await transitions.ApplyAsync(
            task,
            movesStock: false,
            (order, now) => new ConfirmPayment(charge?.Id, charge?.Captured ?? Money.Zero(order.Terms.Currency), now),
            cancellationToken);
        return confirmed.Match(_ => CheckoutStep.Done, refusal => throw new CheckoutStoppedException(refusal.Message));
    });
}

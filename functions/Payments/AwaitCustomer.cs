using Shop.Domain.Orders;
using Shop.Functions.Orders;

namespace Shop.Functions.Payments;

internal sealed class AwaitCustomer(CheckoutTasks tasks, OrderTransitions orders, PaymentStore payments, Transactions transactions)
{
    /// <summary>
    /// Marks the order as waiting and stores the token of the task. The result of the payment can arrive before the token. Therefore the
    /// event of the token and the event of the result both resume the checkout.
    /// </summary>
    /// <exception cref="CheckoutStoppedException">The order is settled, or it has no charge.</exception>
    [LambdaFunction]
    [WorkflowTask(Workflow.Checkout)]
    [Access(ShopTable.Orders, Grant.GetItem | Grant.PutItem)]
    [Access(ShopTable.Payments, Grant.UpdateItem)]
    public Task<CheckoutStep> Handle(CheckoutTask task, ILambdaContext context) => tasks.RunAsync(task, context, async cancellationToken =>
    {
        var waiting = await orders.ApplyAsync(task, movesStock: false, (_, now) => new AwaitPayment(now), cancellationToken);
        if (!waiting.TryGet(out _, out var refusal))
        {
            throw new CheckoutStoppedException(refusal.Message);
        }

        var token = new TaskToken(task.Token ?? throw new ArgumentException("The task has no token.", nameof(task)));
        return await transactions.TryWriteAsync(cancellationToken, payments.PutToken(task.Order, token))
            ? CheckoutStep.Done
            : throw new CheckoutStoppedException("The order has no charge.");
    });
}

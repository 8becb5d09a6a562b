using Shop.Domain.Orders;

namespace Shop.Functions.Orders;

internal sealed class StartCheckout(CheckoutTasks tasks, OrderTransitions transitions)
{
    /// <exception cref="CheckoutStoppedException">Another execution processes the order, or the order is settled.</exception>
    [LambdaFunction]
    [WorkflowTask(Workflow.Checkout)]
    [Access(ShopTable.Orders, Grant.GetItem | Grant.PutItem)]
    public Task<CheckoutStep> Handle(CheckoutTask task, ILambdaContext context) => tasks.RunAsync(task, context, async cancellationToken =>
    {
        var started = await transitions.ApplyAsync(
            task, movesStock: false, (_, now) => new StartProcessing(task.By, now), cancellationToken);
        return started.Match(_ => CheckoutStep.Done, refusal => throw new CheckoutStoppedException(refusal.Message));
    });
}

namespace Shop.Functions.Orders;

/// <summary>
/// What every task of the checkout does around its own work: it ends before Lambda ends it, and logs one line. An exception fails the task;
/// the workflow repeats it or compensates.
/// </summary>
internal sealed class CheckoutTasks(TimeProvider time)
{
    public async Task<CheckoutStep> RunAsync(
        CheckoutTask task, ILambdaContext context, Func<CancellationToken, Task<CheckoutStep>> work)
    {
        var started = time.GetTimestamp();
        using var deadline = Deadline.Of(context, time);
        try
        {
            var step = await work(deadline.Token);
            Log.Checkout(context, task.Order, step.Outcome, time.GetElapsedTime(started));
            return step;
        }
        catch (Exception exception)
        {
            Log.CheckoutFailed(context, task.Order, exception);
            throw;
        }
    }
}

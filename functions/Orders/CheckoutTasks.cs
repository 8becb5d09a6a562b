namespace Shop.Functions.Orders;

/// <summary>
/// Does the work that all tasks of the checkout share: it stops a task before Lambda stops it, and logs one line. An exception fails the
/// task; the workflow then repeats the task or compensates.
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

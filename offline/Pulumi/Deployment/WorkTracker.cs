namespace Pulumi;

/// <summary>Counts the pending work of a deployment. The deployment ends when no work is pending or when one piece of work fails.</summary>
internal sealed class WorkTracker
{
    private readonly Lock gate = new();
    private readonly List<Exception> faults = [];
    private int active;
    private TaskCompletionSource<ImmutableArray<Exception>>? waiter;

    public void Track(Task task)
    {
        if (task.IsCompletedSuccessfully)
        {
            return;
        }

        lock (gate)
        {
            active++;
        }

        task.ContinueWith(Finish, TaskScheduler.Default);
    }

    /// <summary>Empty when no work is pending; otherwise the exceptions so far.</summary>
    public Task<ImmutableArray<Exception>> WhenIdleOrFaultedAsync()
    {
        lock (gate)
        {
            waiter = new(TaskCreationOptions.RunContinuationsAsynchronously);
            AnswerIfDue();
            return waiter?.Task ?? Task.FromResult(ImmutableArray<Exception>.Empty);
        }
    }

    private void Finish(Task task)
    {
        lock (gate)
        {
            active--;
            faults.AddRange(task.Exception?.InnerExceptions ?? Enumerable.Empty<Exception>());
            AnswerIfDue();
        }
    }

    private void AnswerIfDue()
    {
        if (waiter is not null && (active == 0 || faults.Count > 0))
        {
            waiter.TrySetResult([.. faults.Distinct()]);
        }
    }
}

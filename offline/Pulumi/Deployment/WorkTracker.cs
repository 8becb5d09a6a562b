namespace Pulumi;

/// <summary>Counts the work that a deployment has begun, so that it ends when all is done, or with the first fault.</summary>
internal sealed class WorkTracker
{
    private readonly Lock _lock = new();
    private readonly List<Exception> _faults = [];
    private int _active;
    private TaskCompletionSource<ImmutableArray<Exception>>? _waiter;

    public void Track(Task task)
    {
        if (task.IsCompletedSuccessfully)
        {
            return;
        }

        lock (_lock)
        {
            _active++;
        }

        task.ContinueWith(Finish, TaskScheduler.Default);
    }

    /// <summary>Empty when idle, else what has failed so far.</summary>
    public Task<ImmutableArray<Exception>> WhenIdleOrFaultedAsync()
    {
        lock (_lock)
        {
            _waiter = new(TaskCreationOptions.RunContinuationsAsynchronously);
            AnswerIfDue();
            return _waiter?.Task ?? Task.FromResult(ImmutableArray<Exception>.Empty);
        }
    }

    private void Finish(Task task)
    {
        lock (_lock)
        {
            _active--;
            _faults.AddRange(task.Exception?.InnerExceptions ?? Enumerable.Empty<Exception>());
            AnswerIfDue();
        }
    }

    private void AnswerIfDue()
    {
        if (_waiter is not null && (_active == 0 || _faults.Count > 0))
        {
            _waiter.TrySetResult([.. _faults.Distinct()]);
        }
    }
}

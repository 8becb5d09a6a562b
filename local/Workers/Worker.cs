namespace Shop.Local.Workers;

/// <summary>
/// Does the work of one part of the local run, one piece after the other. When there is no work, it waits until <see cref="Ring"/> is
/// called, until a certain time of the local clock, or until that clock is moved.
/// </summary>
/// <param name="name">The source name in the worker's log lines.</param>
internal abstract class Worker(string name, LocalClock clock, RunLog log) : IAsyncDisposable
{
    private static readonly TimeSpan PauseAfterError = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(1);

    private readonly CancellationTokenSource stopping = new();
    private readonly Lock bellLock = new();
    private readonly List<IdleCheck> checks = [];
    private TaskCompletionSource bell = NewBell();
    private Task? working;

    protected string Name => name;

    protected LocalClock Clock => clock;

    protected RunLog Log => log;

    protected bool IsStopping => stopping.IsCancellationRequested;

    public void Start()
    {
        clock.Moved += Ring;
        working = RunAsync();
    }

    /// <summary>Tells the worker that there may be work.</summary>
    public void Ring()
    {
        lock (bellLock)
        {
            bell.TrySetResult();
        }
    }

    /// <summary>Returns when no work is due.</summary>
    /// <returns>True when the worker did some work between the call and the return.</returns>
    public Task<bool> IdleAsync()
    {
        if (working is null)
        {
            return Task.FromResult(false);
        }

        var check = new IdleCheck();
        lock (bellLock)
        {
            checks.Add(check);
            bell.TrySetResult();
        }

        return check.Idle.Task.WaitAsync(stopping.Token);
    }

    public async ValueTask DisposeAsync()
    {
        clock.Moved -= Ring;
        await stopping.CancelAsync();
        await (working ?? Task.CompletedTask);
        stopping.Dispose();
    }

    /// <summary>Does one piece of the work that is due.</summary>
    protected abstract Task<WorkStep> WorkAsync(CancellationToken cancellationToken);

    private async Task RunAsync()
    {
        await Task.Yield();
        try
        {
            while (!stopping.IsCancellationRequested)
            {
                await StepAsync();
            }
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // The local run is stopping.
        }
    }

    private async Task StepAsync()
    {
        var before = Hear();
        var step = await WorkOrLogAsync();
        if (step.Worked)
        {
            Remember();
            return;
        }

        Conclude(before);
        await WaitAsync(step.Next);
    }

    private async Task<WorkStep> WorkOrLogAsync()
    {
        try
        {
            return await WorkAsync(stopping.Token);
        }
        catch (Exception error) when (!stopping.IsCancellationRequested)
        {
            log.Write(name, "Error", $"{error}");
            return WorkStep.NothingBefore(clock.GetUtcNow() + PauseAfterError);
        }
    }

    private async Task WaitAsync(DateTimeOffset? next)
    {
        Task ring;
        lock (bellLock)
        {
            ring = bell.Task;
        }

        var wait = next is { } time ? time - clock.GetUtcNow() : LongestWait;
        var rounded = TimeSpan.FromMilliseconds(Math.Ceiling(Math.Clamp(wait.TotalMilliseconds, 0, LongestWait.TotalMilliseconds)));
        await ring.WaitAsync(rounded, stopping.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private List<IdleCheck> Hear()
    {
        lock (bellLock)
        {
            if (bell.Task.IsCompleted)
            {
                bell = NewBell();
            }

            return [.. checks];
        }
    }

    private void Remember()
    {
        lock (bellLock)
        {
            checks.ForEach(check => check.Worked = true);
        }
    }

    private void Conclude(List<IdleCheck> before)
    {
        lock (bellLock)
        {
            checks.RemoveAll(before.Contains);
        }

        before.ForEach(check => check.Idle.SetResult(check.Worked));
    }

    private static TaskCompletionSource NewBell() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private sealed class IdleCheck
    {
        public TaskCompletionSource<bool> Idle { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public bool Worked { get; set; }
    }
}

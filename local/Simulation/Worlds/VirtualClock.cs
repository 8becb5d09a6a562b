namespace Shop.Local.Simulation.Worlds;

/// <summary>
/// The time of one simulated world. It moves only when <see cref="RunNext"/> runs the next thing that is due. Everything runs on the
/// calling thread, also what continues after an await: no synchronisation context and no other scheduler may be set on it.
/// </summary>
internal sealed class VirtualClock : TimeProvider
{
    public static readonly DateTimeOffset Start = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    private readonly PriorityQueue<VirtualTimer, (long Due, long Number)> due = new();
    private long now;
    private long number;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <summary>The time since the start.</summary>
    public TimeSpan Elapsed => new(now);

    /// <summary>The true time. Functions see <see cref="GetUtcNow"/>, which can be skewed.</summary>
    public DateTimeOffset Now => Start + Elapsed;

    /// <summary>The clock of services. It is right, also while a function with a wrong clock calls them.</summary>
    public TimeProvider Services => new TrueTime(this);

    /// <summary>Whether anything is due at any time.</summary>
    public bool HasMore => due.UnorderedItems.Any(item => item.Element.Waits(item.Priority.Number));

    public override DateTimeOffset GetUtcNow() => Now + (SimulatedInvocation.Current?.Skew ?? TimeSpan.Zero);

    public override long GetTimestamp() => now;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        if (period != Timeout.InfiniteTimeSpan)
        {
            throw new NotSupportedException("The virtual clock has no periodic timers.");
        }

        var timer = new VirtualTimer(this, () => callback(state));
        timer.Change(dueTime, period);
        return timer;
    }

    public void After(TimeSpan delay, Action action) => new VirtualTimer(this, action).Change(delay, Timeout.InfiniteTimeSpan);

    /// <summary>Does what Task.Delay does, with less work: a world waits some thousand times.</summary>
    public Task DelayAsync(TimeSpan delay, CancellationToken cancellationToken = default)
    {
        var ended = new TaskCompletionSource();
        After(delay, () => ended.TrySetResult());
        if (cancellationToken.CanBeCanceled)
        {
            cancellationToken.UnsafeRegister(_ => ended.TrySetCanceled(cancellationToken), null);
        }

        return ended.Task;
    }

    /// <summary>Moves to the time of the next due action and runs the action.</summary>
    /// <returns>False when nothing is due before <paramref name="end"/>.</returns>
    public bool RunNext(TimeSpan end)
    {
        while (due.TryPeek(out var timer, out var next) && next.Due <= end.Ticks)
        {
            due.Dequeue();
            if (timer.Takes(next.Number))
            {
                now = Math.Max(now, next.Due);
                timer.Run();
                return true;
            }
        }

        return false;
    }

    private sealed class TrueTime(VirtualClock clock) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => clock.Now;
    }

    private sealed class VirtualTimer(VirtualClock clock, Action action) : ITimer
    {
        private long? current;

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            current = dueTime == Timeout.InfiniteTimeSpan ? null : ++clock.number;
            if (current is { } position)
            {
                clock.due.Enqueue(this, (clock.now + dueTime.Ticks, position));
            }

            return true;
        }

        public bool Waits(long position) => current == position;

        public bool Takes(long position)
        {
            var takes = Waits(position);
            current = takes ? null : current;
            return takes;
        }

        public void Run() => action();

        public void Dispose() => current = null;

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}

namespace Shop.Tests.Functions.Payments;

/// <summary>A clock whose timers elapse at once: it moves to their time. It keeps their durations.</summary>
internal sealed class InstantTime(DateTimeOffset now) : TimeProvider
{
    private DateTimeOffset now = now;

    public List<TimeSpan> Delays { get; } = [];

    public override DateTimeOffset GetUtcNow() => now;

    public void Advance(TimeSpan by) => now += by;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        Delays.Add(dueTime);
        Advance(dueTime);
        return System.CreateTimer(callback, state, TimeSpan.Zero, Timeout.InfiniteTimeSpan);
    }
}

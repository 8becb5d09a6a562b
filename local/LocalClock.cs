namespace Shop.Local;

/// <summary>
/// The time that everything in a local run goes by: functions, token checks, cognito-local, time to live. It runs with the time it
/// is made from and can be put ahead of it. Durations (timeouts, what a request took) are not affected.
/// </summary>
public sealed class LocalClock(TimeProvider inner) : TimeProvider
{
    /// <summary>Ten years: what a shop keeps is to survive any experiment with it.</summary>
    public static readonly TimeSpan MaxAhead = TimeSpan.FromDays(3_650);

    private long ahead;

    public TimeSpan Ahead => TimeSpan.FromTicks(Interlocked.Read(ref ahead));

    public override TimeZoneInfo LocalTimeZone => inner.LocalTimeZone;

    public override long TimestampFrequency => inner.TimestampFrequency;

    public override DateTimeOffset GetUtcNow() => inner.GetUtcNow() + Ahead;

    public override long GetTimestamp() => inner.GetTimestamp();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        inner.CreateTimer(callback, state, dueTime, period);

    /// <exception cref="ArgumentOutOfRangeException">It is not more than zero, or the clock would be further ahead than <see cref="MaxAhead"/>.</exception>
    public void Advance(TimeSpan by)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(by, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(by, MaxAhead - Ahead);
        Interlocked.Add(ref ahead, by.Ticks);
    }

    public void Reset() => Interlocked.Exchange(ref ahead, 0);
}

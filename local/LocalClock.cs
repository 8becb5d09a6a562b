namespace Shop.Local;

/// <summary>
/// The time of all parts of a local run: functions, token checks, cognito-local, time to live. It is the time of an inner provider plus an
/// offset. Durations, such as timeouts, do not depend on the offset.
/// </summary>
public sealed class LocalClock(TimeProvider inner) : TimeProvider
{
    /// <summary>The maximum offset, so that a mistyped duration cannot make the stored data useless.</summary>
    public static readonly TimeSpan MaxAhead = TimeSpan.FromDays(3_650);

    private long ahead;

    /// <summary>
    /// This event occurs after the clock moved, on the thread that moved it. A part that waits for a time then reads the clock again.
    /// </summary>
    public event Action? Moved;

    public TimeSpan Ahead => TimeSpan.FromTicks(Interlocked.Read(ref ahead));

    public override TimeZoneInfo LocalTimeZone => inner.LocalTimeZone;

    public override long TimestampFrequency => inner.TimestampFrequency;

    public override DateTimeOffset GetUtcNow() => inner.GetUtcNow() + Ahead;

    public override long GetTimestamp() => inner.GetTimestamp();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        inner.CreateTimer(callback, state, dueTime, period);

    /// <exception cref="ArgumentOutOfRangeException">
    /// The duration is not positive, or the offset would exceed <see cref="MaxAhead"/>.
    /// </exception>
    public void Advance(TimeSpan duration)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(duration, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(duration, MaxAhead - Ahead);
        Interlocked.Add(ref ahead, duration.Ticks);
        Moved?.Invoke();
    }

    public void Reset()
    {
        Interlocked.Exchange(ref ahead, 0);
        Moved?.Invoke();
    }
}

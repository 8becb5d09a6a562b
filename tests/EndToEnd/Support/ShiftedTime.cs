namespace Shop.Tests.EndToEnd.Support;

/// <summary>The system clock, moved forward until the test disposes each shift.</summary>
internal sealed class ShiftedTime : TimeProvider
{
    private TimeSpan ahead = TimeSpan.Zero;

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + ahead;

    public IDisposable Shift(TimeSpan later)
    {
        ahead += later;
        return new Return(this, later);
    }

    private sealed class Return(ShiftedTime time, TimeSpan later) : IDisposable
    {
        public void Dispose() => time.ahead -= later;
    }
}

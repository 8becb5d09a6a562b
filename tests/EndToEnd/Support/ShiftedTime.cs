namespace Shop.Tests.EndToEnd.Support;

/// <summary>The system's time, moved forward while a test asks for it.</summary>
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

namespace Shop.Tests.Functions.Support;

/// <summary>A clock that moves only when told to; its timers are real.</summary>
internal sealed class FixedTime(DateTimeOffset now) : TimeProvider
{
    private DateTimeOffset now = now;

    public static DateTimeOffset Noon { get; } = new(2025, 11, 21, 12, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => now;

    public void Advance(TimeSpan by) => now += by;
}

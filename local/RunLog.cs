namespace Shop.Local;

/// <param name="Source">The function, or the part of the local run, that wrote it.</param>
/// <param name="Level">Trace, Debug, Information, Warning, Error or Critical.</param>
public sealed record LogLine(DateTimeOffset At, string Source, string Level, string Text);

/// <summary>What functions and the local run itself log; keeps the last 2,000 lines.</summary>
public sealed class RunLog(TimeProvider time)
{
    private readonly Recent<LogLine> lines = new(kept: 2_000);

    /// <inheritdoc cref="Recent{T}.Added"/>
    public event Action<LogLine>? Written
    {
        add => lines.Added += value;
        remove => lines.Added -= value;
    }

    public IReadOnlyList<LogLine> Lines => lines.All;

    public void Write(string source, string level, string text) => lines.Add(new(time.GetUtcNow(), source, level, text));
}

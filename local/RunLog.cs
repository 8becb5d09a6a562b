namespace Shop.Local;

/// <summary>Keeps the newest log lines of the functions and of the local run.</summary>
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

    public void Write(string source, string level, string text, string? requestId = null) =>
        lines.Add(new(time.GetUtcNow(), source, level, text, requestId));
}

/// <param name="Source">The function or the part of the local run that wrote the line.</param>
/// <param name="Level">Trace, Debug, Information, Warning, Error or Critical.</param>
/// <param name="RequestId">Lambda's request id of the invocation; null when the line is not from an invocation.</param>
public sealed record LogLine(DateTimeOffset At, string Source, string Level, string Text, string? RequestId);

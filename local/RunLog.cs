namespace Shop.Local;

/// <param name="Source">The function, or the part of the local run, that wrote it.</param>
/// <param name="Level">Trace, Debug, Information, Warning, Error or Critical.</param>
public sealed record LogLine(DateTimeOffset At, string Source, string Level, string Text);

/// <summary>What functions and the local run itself log; keeps the last 2,000 lines.</summary>
public sealed class RunLog(TimeProvider time)
{
    private const int Kept = 2_000;

    private readonly Queue<LogLine> lines = new();

    /// <summary>Receives each line as it is written, from any thread.</summary>
    public event Action<LogLine>? Written;

    public IReadOnlyList<LogLine> Lines
    {
        get
        {
            lock (lines)
            {
                return [.. lines];
            }
        }
    }

    public void Write(string source, string level, string text)
    {
        var line = new LogLine(time.GetUtcNow(), source, level, text);
        lock (lines)
        {
            lines.Enqueue(line);
            if (lines.Count > Kept)
            {
                lines.Dequeue();
            }
        }

        Written?.Invoke(line);
    }
}

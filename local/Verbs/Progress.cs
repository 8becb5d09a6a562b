namespace Shop.Local.Verbs;

/// <summary>Writes the progress of a long run, at most once in two seconds.</summary>
internal sealed class Progress(TextWriter output)
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    private readonly Lock writing = new();
    private long written = TimeProvider.System.GetTimestamp();

    public void Report(string text)
    {
        lock (writing)
        {
            if (TimeProvider.System.GetElapsedTime(written) > Pause)
            {
                written = TimeProvider.System.GetTimestamp();
                output.WriteLine(text);
            }
        }
    }
}

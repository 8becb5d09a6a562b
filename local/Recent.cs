namespace Shop.Local;

/// <summary>The last entries, the newest last, of what goes on for as long as the shop runs.</summary>
/// <param name="kept">How many.</param>
public sealed class Recent<T>(int kept)
{
    private readonly Queue<T> entries = new();

    /// <summary>Receives each entry as it is added, from any thread.</summary>
    public event Action<T>? Added;

    public IReadOnlyList<T> All
    {
        get
        {
            lock (entries)
            {
                return [.. entries];
            }
        }
    }

    internal void Add(T entry)
    {
        lock (entries)
        {
            entries.Enqueue(entry);
            if (entries.Count > kept)
            {
                entries.Dequeue();
            }
        }

        Added?.Invoke(entry);
    }

    internal void Clear()
    {
        lock (entries)
        {
            entries.Clear();
        }
    }
}

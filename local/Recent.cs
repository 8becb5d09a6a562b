namespace Shop.Local;

/// <summary>A bounded list of the newest entries, the newest last. Any thread can use it.</summary>
/// <param name="kept">The largest number of entries.</param>
public sealed class Recent<T>(int kept)
{
    private readonly Queue<T> entries = new();

    /// <summary>Occurs for each new entry, on the thread that adds it.</summary>
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

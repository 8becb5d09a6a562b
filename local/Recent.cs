namespace Shop.Local;

/// <summary>Keeps a limited number of the newest entries, the newest last. It is thread-safe.</summary>
/// <param name="kept">The maximum number of entries.</param>
public sealed class Recent<T>(int kept)
{
    private readonly Queue<T> entries = new();

    /// <summary>This event occurs for each new entry, on the thread that adds the entry.</summary>
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

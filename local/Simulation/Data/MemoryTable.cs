using Amazon.DynamoDBv2.Model;
using Shop.Functions.Storage;
using StoredItem = System.Collections.Generic.Dictionary<string, Amazon.DynamoDBv2.Model.AttributeValue>;

namespace Shop.Local.Simulation.Data;

/// <summary>
/// The items of one table, and every change since the start. A stored item is never changed: an update stores a new item. Readers get
/// copies.
/// </summary>
internal sealed class MemoryTable(string name, TableDefinition definition)
{
    private readonly Dictionary<string, StoredItem> items = new(StringComparer.Ordinal);
    private readonly List<TableChange> changes = [];

    public string Name => name;

    public TableDefinition Definition => definition;

    /// <summary>The current items, in no particular order.</summary>
    public IReadOnlyCollection<StoredItem> Items => items.Values;

    /// <summary>The changes, oldest first. Streams are read from here.</summary>
    public IReadOnlyList<TableChange> Changes => changes;

    /// <exception cref="Amazon.DynamoDBv2.AmazonDynamoDBException">A part of the key is missing.</exception>
    public string KeyOf(StoredItem item) =>
        definition.Key.Range is { } range ? $"{Part(item, definition.Key.Hash)}\n{Part(item, range)}" : Part(item, definition.Key.Hash);

    public StoredItem? Find(string key) => items.GetValueOrDefault(key);

    /// <summary>Finds the item as it was before the newest changes of the table.</summary>
    /// <param name="behind">The number of changes that the reader does not see yet.</param>
    public StoredItem? Find(string key, int behind)
    {
        var found = Find(key);
        for (var index = changes.Count - 1; index >= Math.Max(0, changes.Count - behind); index--)
        {
            if (changes[index].Key == key)
            {
                found = changes[index].Before;
            }
        }

        return found;
    }

    /// <summary>All items as they were before the newest changes of the table.</summary>
    /// <inheritdoc cref="Find(string, int)"/>
    public IEnumerable<StoredItem> ItemsBefore(int behind)
    {
        if (behind == 0 || changes.Count == 0)
        {
            return items.Values;
        }

        var late = changes.Skip(changes.Count - behind).Select(change => change.Key).ToHashSet();
        return items.Where(item => !late.Contains(item.Key)).Select(item => item.Value)
            .Concat(late.Select(key => Find(key, behind)).OfType<StoredItem>());
    }

    /// <param name="after">Null deletes the item.</param>
    public void Write(string key, StoredItem? after, DateTimeOffset at)
    {
        var before = Find(key);
        if (after is null)
        {
            items.Remove(key);
        }
        else
        {
            items[key] = after;
        }

        if (before is not null || after is not null)
        {
            changes.Add(new(name, key, before, after, at));
        }
    }

    private static string Part(StoredItem item, TableAttribute attribute) =>
        item.GetValueOrDefault(attribute.Name) is { } value && (attribute.IsNumber ? value.N : value.S) is { Length: > 0 } text
            ? text
            : throw Scope.Invalid($"One of the required keys was not given a value: {attribute.Name}");
}

/// <summary>One change of one item.</summary>
/// <param name="Key">The key of the item as text.</param>
/// <param name="Before">Null for a new item.</param>
/// <param name="After">Null for a deleted item.</param>
internal sealed record TableChange(
    string Table, string Key, Dictionary<string, AttributeValue>? Before, Dictionary<string, AttributeValue>? After, DateTimeOffset At);

using System.Text.Json.Nodes;
using Shop.Local.Tables;

namespace Shop.Local.Gate;

/// <summary>One item of a transaction with its images before and after; null where there was or is none.</summary>
internal sealed record TransactionItem(TableSchema Table, bool OnlyChecks, JsonObject? Before, JsonObject? After);

/// <summary>
/// What a TransactWriteItems takes, which DynamoDB Local reports wrongly: each item twice its write units (a condition check
/// too), and once the write units of each index entry that changes.
/// </summary>
internal static class TransactionCapacity
{
    public static IReadOnlyList<CapacityUnits> Of(IEnumerable<TransactionItem> items) =>
    [
        .. items.SelectMany(Item)
            .GroupBy(part => (part.Table, part.Index))
            .Select(parts => new CapacityUnits(parts.Key.Table, parts.Key.Index, parts.Sum(part => part.Units)))
            .Where(part => part.Units > 0),
    ];

    private static IEnumerable<CapacityUnits> Item(TransactionItem item)
    {
        var own = new CapacityUnits(item.Table.Name, null, 2 * Math.Max(ItemSize.WriteUnits(item.Before), ItemSize.WriteUnits(item.After)));
        return item.OnlyChecks
            ? [own]
            : item.Table.Indexes
                .Select(index => new CapacityUnits(item.Table.Name, index.Name, Index(item.Table.Key, index, item.Before, item.After)))
                .Prepend(own);
    }

    private static int Index(KeySchema tableKey, IndexSchema index, JsonObject? before, JsonObject? after) =>
        (Entry(tableKey, index, before), Entry(tableKey, index, after)) switch
        {
            (null, null) => 0,
            ({ } gone, null) => ItemSize.WriteUnits(gone),
            (null, { } added) => ItemSize.WriteUnits(added),
            ({ } old, { } @new) when JsonNode.DeepEquals(old, @new) => 0,
            ({ } old, { } @new) when index.Key.Names.All(name => JsonNode.DeepEquals(old[name], @new[name])) =>
                Math.Max(ItemSize.WriteUnits(old), ItemSize.WriteUnits(@new)),

            // An entry under another key is a deletion and an insertion.
            ({ } old, { } @new) => ItemSize.WriteUnits(old) + ItemSize.WriteUnits(@new),
        };

    /// <summary>Null when the item lacks a key of the index: then it does not stand in it.</summary>
    private static JsonObject? Entry(KeySchema tableKey, IndexSchema index, JsonObject? item)
    {
        if (item is null || !index.Key.Names.All(item.ContainsKey))
        {
            return null;
        }

        if (index.Projection == "ALL")
        {
            return item;
        }

        var projected = index.Key.Names.Concat(tableKey.Names).Concat(index.NonKeyAttributes).ToHashSet();
        return new(item.Where(attribute => projected.Contains(attribute.Key)).Select(attribute => KeyValuePair.Create(attribute.Key, attribute.Value?.DeepClone())));
    }
}

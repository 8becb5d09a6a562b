using System.Text.Json.Nodes;
using Shop.Local.Tables;

namespace Shop.Local.Gate;

/// <summary>
/// Calculates the write units of a TransactWriteItems request, which DynamoDB Local reports wrongly. Each item costs twice its write units;
/// a condition check costs the same as a write. Each index entry that changes costs its write units once.
/// </summary>
internal static class TransactionUnits
{
    public static IReadOnlyList<CapacityUnits> Of(IEnumerable<TransactionItem> items) => CapacityUnits.Sum(items.SelectMany(Item));

    private static IEnumerable<CapacityUnits> Item(TransactionItem item)
    {
        var own = new CapacityUnits(item.Table.Name, null, 2 * Math.Max(ItemSize.WriteUnits(item.Before), ItemSize.WriteUnits(item.After)));
        return item.OnlyChecks
            ? [own]
            : item.Table.Indexes
                .Select(index => new CapacityUnits(item.Table.Name, index.Name, Index(item.Table.Key, index, item.Before, item.After)))
                .Prepend(own);
    }

    private static int Index(KeySchema tableKey, DynamoDbIndexDefinition index, JsonObject? before, JsonObject? after) =>
        (Entry(tableKey, index, before), Entry(tableKey, index, after)) switch
        {
            (null, null) => 0,
            ({ } deleted, null) => ItemSize.WriteUnits(deleted),
            (null, { } inserted) => ItemSize.WriteUnits(inserted),
            ({ } old, { } @new) when JsonNode.DeepEquals(old, @new) => 0,
            ({ } old, { } @new) when index.Key.Names.All(name => JsonNode.DeepEquals(old[name], @new[name])) =>
                Math.Max(ItemSize.WriteUnits(old), ItemSize.WriteUnits(@new)),

            // A changed key of the index deletes one entry and inserts another.
            ({ } old, { } @new) => ItemSize.WriteUnits(old) + ItemSize.WriteUnits(@new),
        };

    /// <summary>
    /// The index entry of an item. Null when the item lacks a key attribute of the index, because such an item has no entry.
    /// </summary>
    private static JsonObject? Entry(KeySchema tableKey, DynamoDbIndexDefinition index, JsonObject? item)
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
        return new(item
            .Where(attribute => projected.Contains(attribute.Key))
            .Select(attribute => KeyValuePair.Create(attribute.Key, attribute.Value?.DeepClone())));
    }
}

/// <summary>
/// One item of a transaction, with its image before and its image after the transaction. An image is null when there is no item.
/// </summary>
internal sealed record TransactionItem(DynamoDbTableDefinition Table, bool OnlyChecks, JsonObject? Before, JsonObject? After);

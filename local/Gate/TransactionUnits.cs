using System.Text.Json.Nodes;
using Shop.Local.Tables;

namespace Shop.Local.Gate;

/// <summary>
/// The write units of a TransactWriteItems, which DynamoDB Local reports wrongly: twice the write units of each item (also of a
/// condition check), and once the write units of each index entry that changes.
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

    /// <summary>Null when the item lacks a key attribute of the index and so has no entry in it.</summary>
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

/// <summary>One item of a transaction with its images before and after; null where there is no item.</summary>
internal sealed record TransactionItem(DynamoDbTableDefinition Table, bool OnlyChecks, JsonObject? Before, JsonObject? After);

using Amazon.DynamoDBv2.Model;
using Shop.Functions.Storage;
using StoredItem = System.Collections.Generic.Dictionary<string, Amazon.DynamoDBv2.Model.AttributeValue>;

namespace Shop.Local.Simulation.Data;

/// <summary>Executes queries of tables and of their indexes.</summary>
internal static class MemoryQueries
{
    private const int LargestPage = 1024 * 1024;

    /// <param name="behind">The number of changes that the table or the index does not show yet.</param>
    public static QueryResponse Query(MemoryTable table, QueryRequest request, int behind)
    {
        Refuse(request.FilterExpression ?? request.ProjectionExpression ?? request.Select?.Value);
        var index = request.IndexName is null ? null : table.Definition.Indexes.Single(one => one.Name == request.IndexName);
        var key = index?.Key ?? table.Definition.Key;
        var condition = ExpressionParser.ConditionOf(request.KeyConditionExpression).Expression;
        var order = new KeyOrder(key, table);
        var found = table.ItemsBefore(behind)
            .Where(item => IsIn(key, item)
                && condition.Holds(new(item, request.ExpressionAttributeNames, request.ExpressionAttributeValues)))
            .Order(order);
        var sorted = (request.ScanIndexForward ?? true ? found : found.Reverse()).ToList();
        if (request.ExclusiveStartKey is { Count: > 0 } start)
        {
            var sign = request.ScanIndexForward ?? true ? 1 : -1;
            sorted.RemoveAll(item => sign * order.Compare(item, start) <= 0);
        }

        var page = Page(sorted, request.Limit ?? int.MaxValue);
        return new()
        {
            Items = page.ConvertAll(item => Projected(table, index, item)),
            Count = page.Count,
            LastEvaluatedKey = page.Count == sorted.Count && page.Count < (request.Limit ?? int.MaxValue)
                ? null
                : Only(page[^1], KeysOf(key, table)),
        };
    }

    /// <exception cref="NotSupportedException">The request has a part that is not simulated.</exception>
    public static void Refuse(string? part)
    {
        if (part is not null)
        {
            throw new NotSupportedException($"The in-memory DynamoDB does not evaluate '{part}'.");
        }
    }

    // A page ends at its limit, or with the item that fills a megabyte.
    private static List<StoredItem> Page(List<StoredItem> items, int limit)
    {
        var page = new List<StoredItem>();
        for (var size = 0; page.Count < Math.Min(items.Count, limit) && size < LargestPage; size += Attributes.Size(page[^1]))
        {
            page.Add(items[page.Count]);
        }

        return page;
    }

    private static bool IsIn(TableKey key, StoredItem item) =>
        item.ContainsKey(key.Hash.Name) && (key.Range is null || item.ContainsKey(key.Range.Name));

    private static StoredItem Projected(MemoryTable table, TableIndex? index, StoredItem item) => index?.Projected is null
        ? new(item)
        : Only(item, [.. KeysOf(index.Key, table), .. index.ProjectedNonKeys]);

    private static StoredItem Only(StoredItem item, IEnumerable<string> names) =>
        names.Distinct().Where(item.ContainsKey).ToDictionary(name => name, name => item[name]);

    private static IEnumerable<string> KeysOf(TableKey key, MemoryTable table) =>
        from attribute in new[] { key.Hash, key.Range, table.Definition.Key.Hash, table.Definition.Key.Range }
        where attribute is not null
        select attribute.Name;

    /// <summary>The order of the range keys. Items with the same range key are in the order of the keys of the table.</summary>
    private sealed class KeyOrder(TableKey key, MemoryTable table) : IComparer<StoredItem>
    {
        public int Compare(StoredItem? left, StoredItem? right)
        {
            var byRange = key.Range is { } range ? Attributes.Compare(left![range.Name], right![range.Name]) ?? 0 : 0;
            return byRange != 0 ? byRange : string.CompareOrdinal(table.KeyOf(left!), table.KeyOf(right!));
        }
    }
}

using System.Text.Json.Nodes;

namespace Shop.Local.Gate;

/// <summary>The units that one request consumed on a table or on one of its indexes.</summary>
/// <param name="Index">Null for the table itself.</param>
internal sealed record CapacityUnits(string Table, string? Index, double Units)
{
    private const string TableMember = "Table";

    /// <param name="consumed">DynamoDB's ConsumedCapacity: an object, or an array with one object per table.</param>
    public static IEnumerable<CapacityUnits> Read(JsonNode? consumed) => consumed switch
    {
        JsonArray many => many.SelectMany(one => One(one!.AsObject())),
        JsonObject one => One(one),
        _ => [],
    };

    /// <summary>One entry per table and index, without entries of zero units.</summary>
    public static IReadOnlyList<CapacityUnits> Sum(IEnumerable<CapacityUnits> units) =>
    [
        .. units.GroupBy(one => (one.Table, one.Index))
            .Select(group => new CapacityUnits(group.Key.Table, group.Key.Index, group.Sum(one => one.Units)))
            .Where(one => one.Units > 0),
    ];

    private static IEnumerable<CapacityUnits> One(JsonObject consumed)
    {
        var table = (string)consumed["TableName"]!;
        return consumed[TableMember] is JsonObject own
            ? (consumed["GlobalSecondaryIndexes"] as JsonObject ?? [])
                .Select(index => new CapacityUnits(table, index.Key, (double)index.Value!["CapacityUnits"]!))
                .Prepend(new(table, null, (double)own["CapacityUnits"]!))
                .Where(one => one.Units > 0)
            : [new(table, null, (double)(consumed["CapacityUnits"] ?? 0))];
    }
}

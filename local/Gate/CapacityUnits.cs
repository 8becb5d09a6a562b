using System.Text.Json.Nodes;

namespace Shop.Local.Gate;

/// <summary>Units that one request took from a table or from one of its indexes.</summary>
internal sealed record CapacityUnits(string Table, string? Index, double Units)
{
    private const string TableMember = "Table";

    /// <param name="consumed">DynamoDB's ConsumedCapacity: an object, or an array with one for each table.</param>
    public static IEnumerable<CapacityUnits> Read(JsonNode? consumed) => consumed switch
    {
        JsonArray many => many.SelectMany(one => One(one!.AsObject())),
        JsonObject one => One(one),
        _ => [],
    };

    private static IEnumerable<CapacityUnits> One(JsonObject consumed)
    {
        var table = (string)consumed["TableName"]!;
        if (consumed[TableMember] is not JsonObject own)
        {
            return [new(table, null, (double)(consumed["CapacityUnits"] ?? 0))];
        }

        return Indexes(consumed["GlobalSecondaryIndexes"]).Prepend((Name: null, Units: (double)own["CapacityUnits"]!))
            .Where(part => part.Units > 0)
            .Select(part => new CapacityUnits(table, part.Name, part.Units));
    }

    private static IEnumerable<(string? Name, double Units)> Indexes(JsonNode? indexes) =>
        (indexes as JsonObject ?? []).Select(index => ((string?)index.Key, (double)index.Value!["CapacityUnits"]!));
}

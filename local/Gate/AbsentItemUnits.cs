using System.Text.Json.Nodes;

namespace Shop.Local.Gate;

/// <summary>
/// Calculates the read units of absent items, which DynamoDB Local does not report. Each key of a batch without an item, and each query
/// without a result, costs one unit for a consistent read and half a unit for any other read.
/// </summary>
internal static class AbsentItemUnits
{
    public static IEnumerable<CapacityUnits> Of(string operation, JsonObject request, JsonObject answer) => operation switch
    {
        "Query" when (int?)answer["ScannedCount"] == 0 =>
            [new((string)request["TableName"]!, (string?)request["IndexName"], Unit(request))],
        "BatchGetItem" => request["RequestItems"]!.AsObject()
            .Select(table => Batch(table.Key, table.Value!.AsObject(), answer))
            .Where(units => units.Units > 0),
        _ => [],
    };

    private static CapacityUnits Batch(string table, JsonObject requested, JsonObject answer)
    {
        var found = (answer["Responses"]?[table] as JsonArray)?.Count ?? 0;
        var unprocessed = (answer["UnprocessedKeys"]?[table]?["Keys"] as JsonArray)?.Count ?? 0;
        return new(table, null, (requested["Keys"]!.AsArray().Count - found - unprocessed) * Unit(requested));
    }

    private static double Unit(JsonObject request) => (bool?)request["ConsistentRead"] == true ? 1 : 0.5;
}

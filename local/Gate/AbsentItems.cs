using System.Text.Json.Nodes;

namespace Shop.Local.Gate;

/// <summary>
/// What reads of nothing take and DynamoDB Local leaves out: half a unit, or a whole one for a consistent read, for each key of a
/// batch without an item and for a query without a result.
/// </summary>
internal static class AbsentItems
{
    public static IEnumerable<CapacityUnits> Of(string operation, JsonObject request, JsonObject answer) => operation switch
    {
        "Query" when (int?)answer["ScannedCount"] == 0 => [new((string)request["TableName"]!, (string?)request["IndexName"], Unit(request))],
        "BatchGetItem" => request["RequestItems"]!.AsObject().Select(asked => Batch(asked.Key, asked.Value!.AsObject(), answer)).Where(part => part.Units > 0),
        _ => [],
    };

    private static CapacityUnits Batch(string table, JsonObject asked, JsonObject answer)
    {
        var found = (answer["Responses"]?[table] as JsonArray)?.Count ?? 0;
        var left = (answer["UnprocessedKeys"]?[table]?["Keys"] as JsonArray)?.Count ?? 0;
        return new(table, null, (asked["Keys"]!.AsArray().Count - found - left) * Unit(asked));
    }

    private static double Unit(JsonObject request) => (bool?)request["ConsistentRead"] == true ? 1 : 0.5;
}

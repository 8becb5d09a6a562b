using System.Text.Json.Nodes;
using Shop.Local.Tables;

namespace Shop.Local.Gate;

/// <summary>
/// What writes take whose condition does not hold: the write units of the larger of the item that is there and the one that was
/// to be put, though nothing changes. Of a transaction every item is counted once, for its preparation: AWS states no figure. What
/// an update would have made of its item is not known here and counts as the item that is there.
/// </summary>
internal sealed class FailedConditions(DynamoDbClient client, IReadOnlyDictionary<string, TableSchema> tables)
{
    private static readonly HashSet<string> SingleWrites = ["PutItem", "UpdateItem", "DeleteItem"];

    /// <returns>Empty for what failed otherwise.</returns>
    public async Task<IReadOnlyList<CapacityUnits>> UnitsAsync(string operation, JsonObject request, DynamoDbAnswer answer, CancellationToken cancellationToken)
    {
        var units = new List<CapacityUnits>();
        foreach (var write in Writes(operation, request, answer))
        {
            if (tables.TryGetValue((string?)write["TableName"] ?? "", out var table))
            {
                var put = write["Item"] as JsonObject;
                var there = await ReadAsync(table, put ?? write["Key"]!.AsObject(), cancellationToken);
                units.Add(new(table.Name, null, Math.Max(ItemSize.WriteUnits(there), ItemSize.WriteUnits(put))));
            }
        }

        return [.. units.GroupBy(one => one.Table).Select(ofTable => new CapacityUnits(ofTable.Key, null, ofTable.Sum(one => one.Units)))];
    }

    private static IEnumerable<JsonObject> Writes(string operation, JsonObject request, DynamoDbAnswer answer) =>
        SingleWrites.Contains(operation) && Is(answer, "ConditionalCheckFailedException") ? [request]
        : operation == "TransactWriteItems" && Is(answer, "TransactionCanceledException") && Cites(answer, "ConditionalCheckFailed")
            ? request["TransactItems"]!.AsArray().SelectMany(item => item!.AsObject()).Select(action => action.Value!.AsObject())
        : [];

    private static bool Is(DynamoDbAnswer answer, string error) =>
        answer.Body.Length > 0 && ((string?)answer.Json()["__type"])?.EndsWith($"#{error}", StringComparison.Ordinal) == true;

    private static bool Cites(DynamoDbAnswer answer, string reason) =>
        (answer.Json()["CancellationReasons"] as JsonArray ?? []).Any(one => (string?)one?["Code"] == reason);

    private async Task<JsonObject?> ReadAsync(TableSchema table, JsonObject from, CancellationToken cancellationToken)
    {
        var key = new JsonObject(table.Key.Names.Select(name => KeyValuePair.Create(name, from[name]?.DeepClone())));
        var request = new JsonObject { ["TableName"] = table.Name, ["Key"] = key, ["ConsistentRead"] = true };
        var answer = await client.SendAsync("GetItem", request, cancellationToken);
        return answer.Succeeded ? answer.Json()["Item"] as JsonObject : null;
    }
}

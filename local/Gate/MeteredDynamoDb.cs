using System.Text.Json.Nodes;
using Shop.Local.Aws;
using Shop.Local.Tables;

namespace Shop.Local.Gate;

/// <summary>
/// Sends requests to DynamoDB Local and measures the consumed capacity of every request. The answer to the caller has the level of detail
/// that the caller requested.
/// </summary>
internal sealed class MeteredDynamoDb(DynamoDbClient client, IReadOnlyDictionary<string, DynamoDbTableDefinition> tables)
{
    private static readonly HashSet<string> ReportingOperations =
    [
        "GetItem", "PutItem", "UpdateItem", "DeleteItem", "Query", "Scan", "BatchGetItem", "BatchWriteItem",
        "TransactGetItems", "TransactWriteItems", "ExecuteStatement", "BatchExecuteStatement", "ExecuteTransaction",
    ];

    public async Task<(AwsAnswer Answer, IReadOnlyList<CapacityUnits> Consumed)> SendAsync(
        string operation, JsonObject request, CancellationToken cancellationToken)
    {
        if (!ReportingOperations.Contains(operation))
        {
            return (await client.SendAsync(operation, request, cancellationToken), []);
        }

        var requested = (string?)request["ReturnConsumedCapacity"];
        request["ReturnConsumedCapacity"] = "INDEXES";
        var writes = ItemWrite.Of(operation, request, tables);
        var isTransaction = operation == "TransactWriteItems";
        var before = isTransaction ? await StoredAsync(writes, cancellationToken) : [];
        var answer = await client.SendAsync(operation, request, cancellationToken);
        if (!answer.Succeeded)
        {
            return FailedWriteUnits.Apply(answer)
                ? (answer, FailedWriteUnits.Of(writes.Zip(await StoredAsync(writes, cancellationToken))))
                : (answer, []);
        }

        if (!isTransaction)
        {
            CapacityUnits[] consumed =
                [.. CapacityUnits.Read(answer.Json["ConsumedCapacity"]), .. AbsentItemUnits.Of(operation, request, answer.Json)];
            Show(answer.Json, requested);
            return (answer, consumed);
        }

        var after = await StoredAsync(writes, cancellationToken);
        var corrected = TransactionUnits.Of(writes.Zip(before, after)
            .Select(item => new TransactionItem(item.First.Table, item.First.OnlyChecks, item.Second, item.Third)));
        answer.Json["ConsumedCapacity"] = new JsonArray([.. corrected.GroupBy(units => units.Table).Select(Report)]);
        Show(answer.Json, requested);
        return (answer, corrected);
    }

    private async Task<IReadOnlyList<JsonObject?>> StoredAsync(IReadOnlyList<ItemWrite> writes, CancellationToken cancellationToken)
    {
        var images = new List<JsonObject?>();
        foreach (var write in writes)
        {
            images.Add(await write.StoredAsync(client, cancellationToken));
        }

        return images;
    }

    private static void Show(JsonObject body, string? requested)
    {
        if (requested is null or "NONE")
        {
            body.Remove("ConsumedCapacity");
        }
        else if (requested == "TOTAL")
        {
            var consumed = body["ConsumedCapacity"]!;
            foreach (var table in consumed is JsonArray many ? many.OfType<JsonObject>() : [consumed.AsObject()])
            {
                table.Remove("Table");
                table.Remove("GlobalSecondaryIndexes");
            }
        }
    }

    private static JsonObject Report(IGrouping<string, CapacityUnits> table)
    {
        var indexes = table.Where(units => units.Index is not null)
            .Select(units => KeyValuePair.Create(units.Index!, (JsonNode?)Units(units.Units)));
        var total = Units(table.Sum(units => units.Units));
        total["TableName"] = table.Key;
        total["Table"] = Units(table.Where(units => units.Index is null).Sum(units => units.Units));
        total["GlobalSecondaryIndexes"] = new JsonObject(indexes);
        return total;
    }

    private static JsonObject Units(double units) => new() { ["CapacityUnits"] = units, ["WriteCapacityUnits"] = units };
}

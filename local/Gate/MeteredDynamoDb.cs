using System.Text.Json;
using System.Text.Json.Nodes;
using Shop.Local.Tables;

namespace Shop.Local.Gate;

/// <summary>DynamoDB Local, asked for the consumed capacity with every request; the caller sees as much of it as he asked for.</summary>
internal sealed class MeteredDynamoDb(DynamoDbClient client, IReadOnlyDictionary<string, TableSchema> tables)
{
    private static readonly HashSet<string> Reporting =
    [
        "GetItem", "PutItem", "UpdateItem", "DeleteItem", "Query", "Scan", "BatchGetItem", "BatchWriteItem",
        "TransactGetItems", "TransactWriteItems", "ExecuteStatement", "BatchExecuteStatement", "ExecuteTransaction",
    ];

    private readonly TransactionImages images = new(client, tables);
    private readonly FailedConditions failed = new(client, tables);

    public async Task<(DynamoDbAnswer Answer, IReadOnlyList<CapacityUnits> Consumed)> SendAsync(
        string operation, JsonObject request, CancellationToken cancellationToken)
    {
        if (!Reporting.Contains(operation))
        {
            return (await client.SendAsync(operation, request, cancellationToken), []);
        }

        var asked = (string?)request["ReturnConsumedCapacity"];
        request["ReturnConsumedCapacity"] = "INDEXES";
        var after = operation == "TransactWriteItems" ? await images.BeforeAsync(request, cancellationToken) : null;
        var answer = await client.SendAsync(operation, request, cancellationToken);
        if (!answer.Succeeded)
        {
            return (answer, await failed.UnitsAsync(operation, request, answer, cancellationToken));
        }

        var body = answer.Json();
        var consumed = after is null
            ? [.. CapacityUnits.Read(body["ConsumedCapacity"]), .. AbsentItems.Of(operation, request, body)]
            : TransactionCapacity.Of(await after());
        Show(body, asked, after is null ? null : consumed);
        return (answer with { Body = JsonSerializer.SerializeToUtf8Bytes(body) }, consumed);
    }

    private static void Show(JsonObject body, string? asked, IReadOnlyList<CapacityUnits>? corrected)
    {
        if (asked is null or "NONE")
        {
            body.Remove("ConsumedCapacity");
            return;
        }

        if (corrected is not null)
        {
            body["ConsumedCapacity"] = new JsonArray([.. corrected.GroupBy(part => part.Table).Select(Report)]);
        }

        if (asked == "TOTAL")
        {
            foreach (var table in body["ConsumedCapacity"] is JsonArray many ? many.OfType<JsonObject>() : [body["ConsumedCapacity"]!.AsObject()])
            {
                table.Remove("Table");
                table.Remove("GlobalSecondaryIndexes");
            }
        }
    }

    private static JsonObject Report(IGrouping<string, CapacityUnits> table)
    {
        var indexes = table.Where(part => part.Index is not null).Select(part => KeyValuePair.Create(part.Index!, (JsonNode?)Units(part.Units)));
        return new()
        {
            ["TableName"] = table.Key,
            ["CapacityUnits"] = table.Sum(part => part.Units),
            ["WriteCapacityUnits"] = table.Sum(part => part.Units),
            ["Table"] = Units(table.Where(part => part.Index is null).Sum(part => part.Units)),
            ["GlobalSecondaryIndexes"] = new JsonObject(indexes),
        };
    }

    private static JsonObject Units(double units) => new() { ["CapacityUnits"] = units, ["WriteCapacityUnits"] = units };
}

using System.Text.Json.Nodes;
using Shop.Local.Tables;

namespace Shop.Local.Gate;

/// <summary>Finds the IAM actions that a DynamoDB request needs.</summary>
internal sealed class DynamoDbActions(IReadOnlyDictionary<string, DynamoDbTableDefinition> tables, string region, string account)
{
    /// <summary>The needed actions, in the order of the request, without repetitions.</summary>
    public IReadOnlyList<AwsAction> Of(string operation, JsonObject request) => [.. Needed(operation, request).Distinct()];

    private IEnumerable<AwsAction> Needed(string operation, JsonObject request) => operation switch
    {
        "Query" or "Scan" => [On(operation, request, (string?)request["IndexName"])],
        "BatchGetItem" or "BatchWriteItem" =>
            (request["RequestItems"]?.AsObject() ?? []).Select(table => new AwsAction($"dynamodb:{operation}", Table(table.Key))),
        "TransactGetItems" => Items(request).Select(item => On("GetItem", item["Get"]!.AsObject())),
        "TransactWriteItems" =>
            Items(request).SelectMany(item => item.AsObject()).Select(item => On(TransactionAction(item.Key), item.Value!.AsObject())),
        "ExecuteStatement" => [PartiQl(request)],
        "BatchExecuteStatement" => Statements(request, "Statements"),
        "ExecuteTransaction" => Statements(request, "TransactStatements"),
        "ListTables" or "DescribeLimits" or "DescribeEndpoints" => [new($"dynamodb:{operation}", "*")],
        _ => [On(operation, request)],
    };

    private static IEnumerable<JsonNode> Items(JsonObject request) => (request["TransactItems"]?.AsArray() ?? []).Select(item => item!);

    private static string TransactionAction(string member) => member switch
    {
        "Put" => "PutItem",
        "Update" => "UpdateItem",
        "Delete" => "DeleteItem",
        "ConditionCheck" => "ConditionCheckItem",
        _ => member,
    };

    private IEnumerable<AwsAction> Statements(JsonObject request, string list) =>
        (request[list]?.AsArray() ?? []).Select(statement => PartiQl(statement!.AsObject()));

    private AwsAction PartiQl(JsonObject request)
    {
        var statement = PartiQlStatement.Parse((string?)request["Statement"] ?? "");
        return new($"dynamodb:PartiQL{statement.Verb}", Table(statement.Table) + Index(statement.Index));
    }

    private AwsAction On(string action, JsonObject request, string? index = null) =>
        new($"dynamodb:{action}", Table((string?)request["TableName"] ?? "") + Index(index));

    private static string Index(string? index) => index is null ? "" : $"/index/{index}";

    // A request names a table by its name or by its ARN.
    private string Table(string name) =>
        name.StartsWith("arn:", StringComparison.Ordinal) ? name
        : tables.TryGetValue(name, out var table) ? table.Arn
        : $"arn:aws:dynamodb:{region}:{account}:table/{name}";
}

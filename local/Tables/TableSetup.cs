using System.Text.Json.Nodes;
using Shop.Local.Aws;

namespace Shop.Local.Tables;

/// <summary>Creates the missing tables of the stack in DynamoDB Local.</summary>
internal static class TableSetup
{
    /// <exception cref="LocalRunException">An existing table has other keys or indexes than the stack defines.</exception>
    public static async Task EnsureAsync(
        DynamoDbClient client, IEnumerable<DynamoDbTableDefinition> tables, CancellationToken cancellationToken)
    {
        foreach (var table in tables)
        {
            var existing = await client.SendAsync("DescribeTable", new() { ["TableName"] = table.Name }, cancellationToken);
            if (!existing.Succeeded)
            {
                await client.DoAsync("CreateTable", Request(table), cancellationToken);
            }
            else if (Shape(existing.Json["Table"]!.AsObject()) != Shape(Request(table)))
            {
                throw new LocalRunException(
                    $"The stored table {table.Name} has other keys or indexes than the stack defines. "
                    + "Start once with --fresh to delete the local data.");
            }
        }
    }

    private static JsonObject Request(DynamoDbTableDefinition table)
    {
        var request = new JsonObject
        {
            ["TableName"] = table.Name,
            ["BillingMode"] = "PAY_PER_REQUEST",
            ["AttributeDefinitions"] = new JsonArray([.. table.AttributeTypes.Select(attribute => new JsonObject
            {
                ["AttributeName"] = attribute.Key,
                ["AttributeType"] = attribute.Value,
            })]),
            ["KeySchema"] = Key(table.Key),
        };
        if (table.Indexes.Count > 0)
        {
            request["GlobalSecondaryIndexes"] = new JsonArray([.. table.Indexes.Select(Index)]);
        }

        if (table.StreamView is not null)
        {
            request["StreamSpecification"] = new JsonObject { ["StreamEnabled"] = true, ["StreamViewType"] = table.StreamView };
        }

        return request;
    }

    private static JsonObject Index(DynamoDbIndexDefinition index)
    {
        var projection = new JsonObject { ["ProjectionType"] = index.Projection };
        if (index.NonKeyAttributes.Count > 0)
        {
            projection["NonKeyAttributes"] = new JsonArray([.. index.NonKeyAttributes.Select(name => JsonValue.Create(name))]);
        }

        return new() { ["IndexName"] = index.Name, ["KeySchema"] = Key(index.Key), ["Projection"] = projection };
    }

    private static JsonArray Key(KeySchema key) =>
        [.. key.Names.Zip(["HASH", "RANGE"], (name, type) => new JsonObject { ["AttributeName"] = name, ["KeyType"] = type })];

    // The request of CreateTable and the answer of DescribeTable have the same member names.
    private static string Shape(JsonObject table) => string.Join('\n',
    [
        KeyText(table),
        .. (table["GlobalSecondaryIndexes"]?.AsArray() ?? [])
            .Select(index => $"{index!["IndexName"]} {KeyText(index)} {index["Projection"]!["ProjectionType"]}")
            .Order(StringComparer.Ordinal),
    ]);

    private static string KeyText(JsonNode owner) =>
        string.Join(',', owner["KeySchema"]!.AsArray().Select(part => $"{part!["AttributeName"]} {part["KeyType"]}"));
}

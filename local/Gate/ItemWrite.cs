using System.Text.Json.Nodes;
using Shop.Local.Aws;
using Shop.Local.Tables;

namespace Shop.Local.Gate;

/// <summary>One item that a request writes or checks.</summary>
/// <param name="Source">An object that contains the key attributes: the new item, or only the key.</param>
/// <param name="Put">The new item when the write is a put; otherwise null.</param>
internal sealed record ItemWrite(DynamoDbTableDefinition Table, JsonObject Source, JsonObject? Put, bool OnlyChecks)
{
    /// <summary>The items of a single write or of a transaction; empty for every other operation.</summary>
    public static IReadOnlyList<ItemWrite> Of(
        string operation, JsonObject request, IReadOnlyDictionary<string, DynamoDbTableDefinition> tables)
    {
        var actions = operation switch
        {
            "PutItem" or "UpdateItem" or "DeleteItem" => [KeyValuePair.Create(operation, (JsonNode?)request)],
            "TransactWriteItems" => (request["TransactItems"] as JsonArray ?? []).OfType<JsonObject>().SelectMany(item => item),
            _ => Enumerable.Empty<KeyValuePair<string, JsonNode?>>(),
        };
        return [.. actions.Select(action => Read(action.Key, action.Value as JsonObject, tables)).OfType<ItemWrite>()];
    }

    /// <summary>
    /// Reads the stored item directly from DynamoDB Local, without the <see cref="AwsGate"/>; null when there is no item. A concurrent
    /// write can make the computed units wrong.
    /// </summary>
    public async Task<JsonObject?> StoredAsync(DynamoDbClient client, CancellationToken cancellationToken)
    {
        var request = new JsonObject { ["TableName"] = Table.Name, ["Key"] = Table.Key.Of(Source), ["ConsistentRead"] = true };
        var answer = await client.SendAsync("GetItem", request, cancellationToken);
        return answer.Json["Item"] as JsonObject;
    }

    private static ItemWrite? Read(string action, JsonObject? part, IReadOnlyDictionary<string, DynamoDbTableDefinition> tables)
    {
        var put = part?["Item"] as JsonObject;
        return (put ?? part?["Key"] as JsonObject) is { } source && tables.TryGetValue((string?)part!["TableName"] ?? "", out var table)
            ? new(table, source, put, OnlyChecks: action == "ConditionCheck")
            : null;
    }
}

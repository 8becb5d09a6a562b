using System.Text.Json.Nodes;
using Shop.Local.Aws;
using Shop.Local.Tables;

namespace Shop.Local.Gate;

/// <summary>One item that a request writes or checks.</summary>
/// <param name="Source">An object with the key attributes: the new item or the key.</param>
/// <param name="Put">The new item of a put; otherwise null.</param>
internal sealed record ItemWrite(DynamoDbTableDefinition Table, JsonObject Source, JsonObject? Put, bool OnlyChecks)
{
    /// <summary>The single writes and the transactions. Empty for every other operation.</summary>
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
    /// Reads the stored item from DynamoDB Local, past the gate; null when there is none. A concurrent write can make the
    /// computed units wrong.
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

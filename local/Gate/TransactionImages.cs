using System.Text.Json.Nodes;
using Shop.Local.Tables;

namespace Shop.Local.Gate;

/// <summary>Reads the images that a transaction changes, past the gate. Writes that come in between can make a count wrong, never a result.</summary>
internal sealed class TransactionImages(DynamoDbClient client, IReadOnlyDictionary<string, TableSchema> tables)
{
    private sealed record Target(TableSchema Table, bool OnlyChecks, JsonObject Key);

    /// <returns>What reads the images again after the transaction and gives both.</returns>
    public async Task<Func<Task<IReadOnlyList<TransactionItem>>>> BeforeAsync(JsonObject request, CancellationToken cancellationToken)
    {
        var targets = (request["TransactItems"]?.AsArray() ?? []).SelectMany(item => item!.AsObject()).Select(Read).OfType<Target>().ToList();
        var before = await ImagesAsync(targets, cancellationToken);
        return async () =>
        {
            var after = await ImagesAsync(targets, cancellationToken);
            return [.. targets.Select((target, position) => new TransactionItem(target.Table, target.OnlyChecks, before[position], after[position]))];
        };
    }

    private Target? Read(KeyValuePair<string, JsonNode?> action)
    {
        if (action.Value is not JsonObject part || !tables.TryGetValue((string?)part["TableName"] ?? "", out var table))
        {
            return null;
        }

        var source = action.Key == "Put" ? part["Item"]!.AsObject() : part["Key"]!.AsObject();
        var key = table.Key.Names.Select(name => KeyValuePair.Create(name, source[name]?.DeepClone()));
        return new(table, action.Key == "ConditionCheck", new(key));
    }

    private async Task<JsonObject?[]> ImagesAsync(IReadOnlyList<Target> targets, CancellationToken cancellationToken)
    {
        var images = new JsonObject?[targets.Count];
        for (var position = 0; position < targets.Count; position++)
        {
            var answer = await client.SendAsync(
                "GetItem",
                new() { ["TableName"] = targets[position].Table.Name, ["Key"] = targets[position].Key.DeepClone(), ["ConsistentRead"] = true },
                cancellationToken);
            images[position] = answer.Succeeded ? answer.Json()["Item"] as JsonObject : null;
        }

        return images;
    }
}

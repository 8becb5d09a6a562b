using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Shop.Domain.Products;
using Shop.Functions.Storage;
using Shop.Local.Aws;
using Shop.Local.Tables;

namespace Shop.Local.Benchmarks;

/// <summary>
/// Writes products directly into DynamoDB Local, as copies of one product that the API created. Therefore the copies have the same
/// attributes and sizes as products of the API.
/// </summary>
/// <param name="template">The id of the product to copy.</param>
internal sealed class ProductLoader(DynamoDbClient dynamoDb, IReadOnlyDictionary<string, DynamoDbTableDefinition> tables, string template)
{
    private const int LargestBatch = 25;
    private const int Writers = 4;
    private const int MostAttempts = 10;
    private static readonly ShopTable[] LoadedTables = [ShopTable.Products, ShopTable.Inventory];

    private int loaded;

    /// <summary>Adds copies until there are <paramref name="count"/> copies.</summary>
    /// <param name="progress">Receives the number of copies.</param>
    public async Task LoadAsync(int count, Action<int> progress, CancellationToken cancellationToken)
    {
        var originals = new List<(string Table, JsonObject Item)>();
        foreach (var table in LoadedTables)
        {
            originals.Add(await ReadAsync(table, cancellationToken));
        }

        var copies = Enumerable.Range(loaded, Math.Max(0, count - loaded)).Chunk(LargestBatch / LoadedTables.Length);
        var options = new ParallelOptions { MaxDegreeOfParallelism = Writers, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(copies, options, async (numbers, stopping) =>
        {
            await WriteAsync(numbers.SelectMany(number => Copies(originals, number)), stopping);
            progress(Interlocked.Add(ref loaded, numbers.Length));
        });
    }

    private async Task<(string Table, JsonObject Item)> ReadAsync(ShopTable table, CancellationToken cancellationToken)
    {
        var name = tables.Keys.Single(name => name.EndsWith($"-{Functions.Storage.Tables.All[table].Name}", StringComparison.Ordinal));
        var key = new JsonObject { ["productId"] = new JsonObject { ["S"] = template } };
        var request = new JsonObject { ["TableName"] = name, ["Key"] = key, ["ConsistentRead"] = true };
        var answer = await dynamoDb.DoAsync("GetItem", request, cancellationToken);
        return (name, answer["Item"]?.AsObject() ?? throw new LocalRunException($"The product {template} is not in the table {name}."));
    }

    // The id and the creation time occur in several attributes of an item. A copy changes all occurrences.
    private IEnumerable<(string Table, JsonObject Item)> Copies(List<(string Table, JsonObject Item)> originals, int number)
    {
        var id = $"{ProductId.From(ProductId.Parse(template).Time, RandomNumberGenerator.GetBytes(ProductId.RandomBytes))}";
        var created = (string)originals[0].Item["createdAt"]!["S"]!;
        return originals.Select(original => (original.Table, JsonNode.Parse(original.Item.ToJsonString()
            .Replace(template, id, StringComparison.Ordinal)
            .Replace(created, Later(created, number), StringComparison.Ordinal))!.AsObject()));
    }

    // Each copy is one millisecond newer than the previous copy.
    private static string Later(string time, int number) => DateTimeOffset
        .Parse(time, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal)
        .AddMilliseconds(number + 1)
        .ToString("yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'", CultureInfo.InvariantCulture);

    private static JsonObject Put(JsonObject item) => new() { ["PutRequest"] = new JsonObject { ["Item"] = item } };

    private async Task WriteAsync(IEnumerable<(string Table, JsonObject Item)> items, CancellationToken cancellationToken)
    {
        var puts = items.GroupBy(item => item.Table).Select(ofTable => KeyValuePair.Create(
            ofTable.Key, (JsonNode?)new JsonArray([.. ofTable.Select(item => Put(item.Item))])));
        var waiting = new JsonObject(puts);
        for (var attempt = 0; waiting.Count > 0; attempt++)
        {
            var answer = await dynamoDb.DoAsync("BatchWriteItem", new() { ["RequestItems"] = waiting }, cancellationToken);
            waiting = answer["UnprocessedItems"]?.DeepClone() as JsonObject ?? [];
            if (waiting.Count > 0 && attempt == MostAttempts)
            {
                throw new LocalRunException("DynamoDB Local does not accept the products.");
            }
        }
    }
}

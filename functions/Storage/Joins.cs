using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;

namespace Shop.Functions.Storage;

/// <summary>Reads items of several tables in one request.</summary>
internal sealed class Joins(IAmazonDynamoDB dynamo, Pauses pauses)
{
    /// <summary>The highest number of keys in one request.</summary>
    public const int MaxKeys = 100;

    private const int MaxAttempts = 4;

    /// <summary>Reads at most <see cref="MaxKeys"/> different keys. Eventually consistent.</summary>
    /// <returns>The items that exist, by table name.</returns>
    /// <exception cref="ProvisionedThroughputExceededException">DynamoDB left keys unprocessed in every attempt.</exception>
    public Task<ILookup<string, Dictionary<string, AttributeValue>>> GetManyAsync(
        CancellationToken cancellationToken, params (string Table, Dictionary<string, AttributeValue> Key)[] keys) =>
        GetManyAsync(consistent: [], cancellationToken, keys);

    /// <inheritdoc cref="GetManyAsync(CancellationToken, ValueTuple{string, Dictionary{string, AttributeValue}}[])"/>
    /// <param name="consistent">The tables to read with strong consistency, which costs twice the capacity.</param>
    public async Task<ILookup<string, Dictionary<string, AttributeValue>>> GetManyAsync(
        IReadOnlyCollection<string> consistent,
        CancellationToken cancellationToken,
        params (string Table, Dictionary<string, AttributeValue> Key)[] keys)
    {
        var left = keys.GroupBy(key => key.Table).ToDictionary(table => table.Key, table => new KeysAndAttributes
        {
            Keys = [.. table.Select(key => key.Key)],
            ConsistentRead = consistent.Contains(table.Key),
        });
        var found = new List<(string Table, Dictionary<string, AttributeValue> Item)>();
        for (var attempts = 1; left is { Count: > 0 }; attempts++)
        {
            if (attempts > MaxAttempts)
            {
                throw new ProvisionedThroughputExceededException("DynamoDB left keys of a batch unread.");
            }

            if (attempts > 1)
            {
                await pauses.PauseAsync(25 << attempts, cancellationToken);
            }

            var response = await dynamo.BatchGetItemAsync(new BatchGetItemRequest { RequestItems = left }, cancellationToken);
            found.AddRange((response.Responses ?? []).SelectMany(table => table.Value.Select(item => (table.Key, item))));
            left = response.UnprocessedKeys;
        }

        return found.ToLookup(x => x.Table, x => x.Item);
    }
}

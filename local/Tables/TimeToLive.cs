using System.Globalization;
using System.Text.Json.Nodes;
using Shop.Local.Aws;

namespace Shop.Local.Tables;

/// <summary>
/// Deletes items whose time to live is over on the local clock, because DynamoDB Local does not delete them. DynamoDB can take days to
/// delete such items, so code must not rely on the deletion.
/// </summary>
internal sealed class TimeToLive(
    DynamoDbClient dynamoDb, IEnumerable<DynamoDbTableDefinition> tables, RunLog log, TimeProvider time) : IAsyncDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(1);

    private readonly List<DynamoDbTableDefinition> expiring = [.. tables.Where(table => table.TimeToLive is not null)];
    private readonly CancellationTokenSource stopping = new();
    private Task sweeping = Task.CompletedTask;

    public void Start() => sweeping = SweepRegularlyAsync();

    /// <returns>The number of deleted items.</returns>
    /// <exception cref="LocalRunException">DynamoDB Local refused a scan.</exception>
    public async Task<int> SweepAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow().ToUnixTimeSeconds();
        var deleted = 0;
        foreach (var table in expiring)
        {
            foreach (var key in await ExpiredAsync(table, now, cancellationToken))
            {
                deleted += await DeleteAsync(table, key, now, cancellationToken) ? 1 : 0;
            }
        }

        return deleted;
    }

    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
        await sweeping;
        stopping.Dispose();
    }

    private async Task SweepRegularlyAsync()
    {
        using var timer = new PeriodicTimer(Interval);
        try
        {
            while (await timer.WaitForNextTickAsync(stopping.Token))
            {
                await SweepOrLogAsync();
            }
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // The local run is stopping.
        }
    }

    private async Task SweepOrLogAsync()
    {
        try
        {
            await SweepAsync(stopping.Token);
        }
        catch (Exception error) when (error is HttpRequestException or LocalRunException)
        {
            log.Write("time to live", "Error", error.Message);
        }
    }

    private async Task<IReadOnlyList<JsonObject>> ExpiredAsync(DynamoDbTableDefinition table, long now, CancellationToken cancellationToken)
    {
        var keys = new List<JsonObject>();
        var request = Conditional(table, now, "FilterExpression");
        JsonNode? last;
        do
        {
            var page = await dynamoDb.DoAsync("Scan", request, cancellationToken);
            keys.AddRange(page["Items"]!.AsArray().Select(item => table.Key.Of(item!)));
            last = page["LastEvaluatedKey"];
            request["ExclusiveStartKey"] = last?.DeepClone();
        }
        while (last is not null);
        return keys;
    }

    /// <summary>
    /// Deletes an item. False when another request has extended the life of the item, or deleted the item, in the meantime.
    /// </summary>
    private async Task<bool> DeleteAsync(DynamoDbTableDefinition table, JsonObject key, long now, CancellationToken cancellationToken)
    {
        var request = Conditional(table, now, "ConditionExpression");
        request["Key"] = key;
        return (await dynamoDb.SendAsync("DeleteItem", request, cancellationToken)).Succeeded;
    }

    // Like DynamoDB, the sweep ignores an attribute that is not a number.
    private static JsonObject Conditional(DynamoDbTableDefinition table, long now, string expression) => new()
    {
        ["TableName"] = table.Name,
        [expression] = "attribute_type(#ttl, :number) AND #ttl < :now",
        ["ExpressionAttributeNames"] = new JsonObject { ["#ttl"] = table.TimeToLive },
        ["ExpressionAttributeValues"] = new JsonObject
        {
            [":now"] = new JsonObject { ["N"] = now.ToString(CultureInfo.InvariantCulture) },
            [":number"] = new JsonObject { ["S"] = "N" },
        },
    };
}

using System.Globalization;
using System.Text.Json.Nodes;

namespace Shop.Local.Tables;

/// <summary>
/// Deletes items whose time to live is over on the local clock: DynamoDB Local never does. DynamoDB itself takes up to days, so
/// nothing may rely on it.
/// </summary>
internal sealed class Expiry(DynamoDbClient dynamoDb, IEnumerable<TableSchema> tables, RunLog log, TimeProvider time) : IAsyncDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(1);

    private readonly List<TableSchema> expiring = [.. tables.Where(table => table.TimeToLive is not null)];
    private readonly CancellationTokenSource stopping = new();
    private Task sweeping = Task.CompletedTask;

    public void Start() => sweeping = SweepRegularlyAsync();

    /// <returns>How many items it deleted.</returns>
    /// <exception cref="LocalRunException">DynamoDB Local refused.</exception>
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
                await TryAsync();
            }
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // The shop stops.
        }
    }

    private async Task TryAsync()
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

    private async Task<IReadOnlyList<JsonObject>> ExpiredAsync(TableSchema table, long now, CancellationToken cancellationToken)
    {
        var keys = new List<JsonObject>();
        var request = Conditional(table, now, "FilterExpression");
        JsonNode? last;
        do
        {
            var page = await dynamoDb.DoAsync("Scan", request, cancellationToken);
            keys.AddRange(page["Items"]!.AsArray().Select(item => Key(table, item!)));
            last = page["LastEvaluatedKey"];
            request["ExclusiveStartKey"] = last?.DeepClone();
        }
        while (last is not null);
        return keys;
    }

    /// <summary>False when the item's life was prolonged, or ended, meanwhile.</summary>
    private async Task<bool> DeleteAsync(TableSchema table, JsonObject key, long now, CancellationToken cancellationToken)
    {
        var request = Conditional(table, now, "ConditionExpression");
        request["Key"] = key;
        return (await dynamoDb.SendAsync("DeleteItem", request, cancellationToken)).Succeeded;
    }

    // Like DynamoDB, it lets live what has no number there.
    private static JsonObject Conditional(TableSchema table, long now, string expression) => new()
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

    private static JsonObject Key(TableSchema table, JsonNode item) =>
        new(table.Key.Names.Select(name => KeyValuePair.Create(name, item[name]?.DeepClone())));
}

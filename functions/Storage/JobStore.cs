using Amazon.DynamoDBv2;

namespace Shop.Functions.Storage;

/// <summary>
/// Keeps the position of each scheduled job, so that a run continues where the run before it stopped. Two runs of a job can
/// overlap, because every step of a job has the same effect when it is repeated.
/// </summary>
internal sealed class JobStore(IAmazonDynamoDB dynamo, TableNames tables)
{
    /// <summary>Reads the position consistently; null when the job starts from the beginning.</summary>
    public async Task<string?> FindPositionAsync(string job, CancellationToken cancellationToken)
    {
        var response = await dynamo.GetItemAsync(
            tables[ShopTable.Jobs], Item.Of(("job", Item.Text(job))), consistentRead: true, cancellationToken);
        return response.Item is { Count: > 0 } item ? item.TextOrNull("position") : null;
    }

    /// <param name="position">Null when the next run starts from the beginning.</param>
    public Task SaveAsync(string job, string? position, CancellationToken cancellationToken) => dynamo.PutItemAsync(
        tables[ShopTable.Jobs], Item.Of(("job", Item.Text(job)), ("position", Item.Text(position))), cancellationToken);
}

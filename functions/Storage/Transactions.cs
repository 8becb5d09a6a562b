using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;

namespace Shop.Functions.Storage;

/// <summary>
/// Reads and writes several items in a transaction. After a conflict with another transaction it tries again, at most
/// <see cref="MaxAttempts"/> times in all.
/// </summary>
internal sealed class Transactions(IAmazonDynamoDB dynamo, Randomness randomness, Pauses pauses)
{
    private const int MaxAttempts = 4;

    /// <summary>Writes all items or none. A single write is sent as a plain request, because a transaction costs twice the capacity.</summary>
    /// <returns>False when a condition did not hold. In that case nothing is written.</returns>
    public async Task<bool> TryWriteAsync(CancellationToken cancellationToken, params List<TransactWriteItem> writes)
    {
        if (writes is [var single])
        {
            return await PersistAsync(() => SingleWrite.TryAsync(dynamo, single, cancellationToken), cancellationToken);
        }

        // All attempts have the same request token, because an attempt can succeed although its response is lost.
        var request = new TransactWriteItemsRequest { TransactItems = writes, ClientRequestToken = randomness.NewRequestToken() };
        try
        {
            await PersistAsync(() => dynamo.TransactWriteItemsAsync(request, cancellationToken), cancellationToken);
            return true;
        }
        catch (TransactionCanceledException exception) when (Cites(exception, "ConditionalCheckFailed"))
        {
            return false;
        }
    }

    /// <summary>Writes all items or none; no request for an empty list.</summary>
    /// <exception cref="OvertakenException">A condition did not hold. In that case nothing is written.</exception>
    public async Task WriteAsync(IReadOnlyList<TransactWriteItem> writes, CancellationToken cancellationToken)
    {
        if (writes.Count > 0 && !await TryWriteAsync(cancellationToken, [.. writes]))
        {
            throw new OvertakenException();
        }
    }

    /// <returns>One entry for each get, in the order of the gets; null for an item that does not exist.</returns>
    public async Task<IReadOnlyList<Dictionary<string, AttributeValue>?>> ReadAsync(
        CancellationToken cancellationToken, params List<TransactGetItem> gets)
    {
        var request = new TransactGetItemsRequest { TransactItems = gets };
        var response = await PersistAsync(() => dynamo.TransactGetItemsAsync(request, cancellationToken), cancellationToken);
        return [.. response.Responses.Select(one => one.Item is { Count: > 0 } item ? item : null)];
    }

    private async Task<T> PersistAsync<T>(Func<Task<T>> attempt, CancellationToken cancellationToken)
    {
        for (var attempts = 1; ; attempts++)
        {
            try
            {
                return await attempt();
            }
            catch (Exception exception) when (attempts < MaxAttempts && IsConflict(exception))
            {
                await pauses.PauseAsync(25 << attempts, cancellationToken);
            }
        }
    }

    // A transaction whose condition fails is not retried.
    private static bool IsConflict(Exception exception) =>
        exception is TransactionInProgressException or TransactionConflictException
        || (exception is TransactionCanceledException cancelled
            && Cites(cancelled, "TransactionConflict") && !Cites(cancelled, "ConditionalCheckFailed"));

    private static bool Cites(TransactionCanceledException exception, string code) =>
        exception.CancellationReasons?.Any(reason => reason.Code == code) == true;
}

using Amazon.DynamoDBv2.Model;

namespace Shop.Local.Simulation.Data;

/// <summary>
/// Executes write transactions: all writes or none. A request token makes the repetition of a request within ten minutes a success without
/// effect.
/// </summary>
internal sealed class MemoryTransactions(MemoryDynamoDb dynamo, TimeProvider time)
{
    private const int MostItems = 100;
    private const string Failed = "ConditionalCheckFailed";

    private static readonly TimeSpan TokensAreKept = TimeSpan.FromMinutes(10);

    private readonly Dictionary<string, (DateTimeOffset At, string Request)> tokens = [];

    public TransactWriteItemsResponse Write(TransactWriteItemsRequest request)
    {
        var writes = request.TransactItems.ConvertAll(item => MemoryWrite.Of(dynamo, item));
        if (writes.Count > MostItems || writes.DistinctBy(write => (write.Table.Name, write.Key)).Count() < writes.Count)
        {
            throw Scope.Invalid("Transaction request cannot include multiple operations on one item, or more than 100 items");
        }

        if (request.ClientRequestToken is { } token && IsRepeated(token, writes))
        {
            return new();
        }

        var holds = writes.ConvertAll(write => write.Holds);
        if (holds.Contains(false))
        {
            throw Cancelled([.. writes.Zip(holds, Reason)]);
        }

        foreach (var write in writes)
        {
            dynamo.Apply(write);
        }

        return new();
    }

    public static TransactionCanceledException Cancelled(List<CancellationReason> reasons)
    {
        var codes = string.Join(", ", reasons.Select(reason => reason.Code));
        return new($"Transaction cancelled, please refer cancellation reasons for specific reasons [{codes}]")
        {
            CancellationReasons = reasons,
            ErrorCode = nameof(TransactionCanceledException),
            StatusCode = System.Net.HttpStatusCode.BadRequest,
        };
    }

    private static CancellationReason Reason(MemoryWrite write, bool holds) => holds
        ? new() { Code = "None" }
        : new()
        {
            Code = Failed,
            Message = "The conditional request failed",
            Item = write.ShowsItem && write.Before.Count > 0 ? new(write.Before) : null,
        };

    private bool IsRepeated(string token, List<MemoryWrite> writes)
    {
        var text = string.Join('|', writes.Select(write => $"{write.Table.Name} {write.Key} {write.Condition}"));
        if (tokens.TryGetValue(token, out var earlier) && time.GetUtcNow() - earlier.At < TokensAreKept)
        {
            return earlier.Request == text
                ? true
                : throw new IdempotentParameterMismatchException("The request has another request under the same token.");
        }

        if (writes.TrueForAll(write => write.Holds))
        {
            tokens[token] = (time.GetUtcNow(), text);
        }

        return false;
    }
}

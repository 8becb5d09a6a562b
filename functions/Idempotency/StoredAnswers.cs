using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;

namespace Shop.Functions.Idempotency;

/// <summary>
/// Executes a request with an Idempotency-Key only once. The key belongs to the caller and the route. Only successful answers are stored,
/// so a refused request is decided again when it is retried.
/// </summary>
internal sealed class StoredAnswers(IAmazonDynamoDB dynamo, TableNames tables, TimeProvider time)
{
    /// <param name="body">The parsed body.</param>
    /// <param name="work">Executes the request. It writes <see cref="Call.StoredAnswer"/> in the transaction of its effect.</param>
    public async Task<Reply> RunAsync(Call call, object body, Func<Call, Task<Reply>> work)
    {
        if (call.Headers[IdempotentAttribute.Header] is not { } given)
        {
            return await work(call);
        }

        if (given.Length is 0 or > IdempotentAttribute.MaxLength || given.Any(c => c is <= ' ' or > '~'))
        {
            return Invalid.Field(
                IdempotentAttribute.Header, $"must be 1 to {IdempotentAttribute.MaxLength} printable ASCII characters without spaces");
        }

        var key = $"{call.Caller.Id}#{call.Route}#{given}";
        var hash = IdempotencyItem.Hash(call.Path, body);
        if (await FindAsync(key, hash, call.CancellationToken) is { } stored)
        {
            return stored;
        }

        var answer = new StoredAnswer(reply => Put(key, hash, reply), () => FindAsync(key, hash, call.CancellationToken));
        var reply = await work(call with { StoredAnswer = answer });
        return reply.Status < 300 ? reply : await FindAsync(key, hash, call.CancellationToken) ?? reply;
    }

    private async Task<Reply?> FindAsync(string key, string hash, CancellationToken cancellationToken)
    {
        var request = new GetItemRequest { TableName = tables[ShopTable.Idempotency], Key = IdempotencyItem.Key(key), ConsistentRead = true };
        var response = await dynamo.GetItemAsync(request, cancellationToken);
        return response.Item is { Count: > 0 } item ? IdempotencyItem.Answer(item, hash, time.GetUtcNow()) : null;
    }

    private TransactWriteItem Put(string key, string hash, Reply reply)
    {
        var now = time.GetUtcNow();
        return new()
        {
            Put = new()
            {
                TableName = tables[ShopTable.Idempotency],
                Item = IdempotencyItem.Write(key, hash, reply, now),
                ConditionExpression = "attribute_not_exists(#key) OR #expiresAt <= :now",
                ExpressionAttributeNames = new() { ["#key"] = "key", ["#expiresAt"] = Tables.ExpiresAt },
                ExpressionAttributeValues = new() { [":now"] = Item.Number(now.ToUnixTimeSeconds()) },
            },
        };
    }
}

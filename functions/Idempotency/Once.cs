using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using Shop.Domain;
using Shop.Functions.Hosting;
using Shop.Functions.Storage;

namespace Shop.Functions.Idempotency;

/// <summary>
/// Carries a request out once for each of the caller's keys. A retry gets the stored answer; the same key with another request is
/// refused; of two at once one is carried out and both get its answer. Refusals are not kept: a retry is decided again.
/// </summary>
internal sealed class Once(IAmazonDynamoDB dynamo, TableNames tables, TimeProvider time)
{
    /// <param name="work">
    /// Puts <see cref="IdempotentWrite.Mark"/> of its answer into the transaction of its effect, and answers a problem when the
    /// transaction's conditions do not hold.
    /// </param>
    public async Task<Reply> RunAsync<TBody>(Call call, TBody body, Func<IdempotentWrite, Task<Reply>> work)
        where TBody : class
    {
        if (call.Header(IdempotentAttribute.Header) is not { } given)
        {
            return await work(IdempotentWrite.None);
        }

        if (given.Length is 0 or > IdempotentAttribute.MaxLength || given.Any(c => c is <= ' ' or > '~'))
        {
            return Problem.Invalid(
                IdempotentAttribute.Header, $"must be 1 to {IdempotentAttribute.MaxLength} printable ASCII characters without blanks");
        }

        var key = $"{call.Caller.Id}#{call.Route}#{given}";
        var hash = IdempotencyItem.Hash(call.Path, body);
        return await StoredAsync(key, hash, call.CancellationToken) ?? await FirstTimeAsync(key, hash, work, call.CancellationToken);
    }

    private async Task<Reply> FirstTimeAsync(string key, string hash, Func<IdempotentWrite, Task<Reply>> work, CancellationToken cancellationToken)
    {
        var reply = await work(new IdempotentWrite(answer => Put(key, hash, answer), () => StoredAsync(key, hash, cancellationToken)));
        return reply.Status < 300 ? reply : await StoredAsync(key, hash, cancellationToken) ?? reply;
    }

    private async Task<Reply?> StoredAsync(string key, string hash, CancellationToken cancellationToken)
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

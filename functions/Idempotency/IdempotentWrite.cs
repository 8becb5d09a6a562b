using Amazon.DynamoDBv2.Model;
using Shop.Functions.Hosting;

namespace Shop.Functions.Idempotency;

/// <summary>What a handler adds to the transaction of its effect, so that effect and stored answer stand or fall together.</summary>
internal sealed class IdempotentWrite(Func<Reply, TransactWriteItem>? put)
{
    /// <summary>The request has no key: nothing is added.</summary>
    public static IdempotentWrite None { get; } = new(put: null);

    /// <param name="reply">What will be answered when the transaction succeeds: a 2xx.</param>
    public IReadOnlyList<TransactWriteItem> Mark(Reply reply) => put is null ? [] : [put(reply)];
}

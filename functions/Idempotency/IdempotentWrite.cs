using Amazon.DynamoDBv2.Model;
using Shop.Functions.Hosting;

namespace Shop.Functions.Idempotency;

/// <summary>What a handler adds to the transaction of its effect, so that effect and stored answer stand or fall together.</summary>
internal sealed class IdempotentWrite(Func<Reply, TransactWriteItem> put, Func<Task<Reply?>> stored)
{
    private readonly bool keyed = true;

    private IdempotentWrite()
        : this(_ => throw new InvalidOperationException("The request has no key."), () => Task.FromResult<Reply?>(null)) => keyed = false;

    /// <summary>The request has no key: nothing is added.</summary>
    public static IdempotentWrite None { get; } = new();

    /// <param name="reply">What will be answered when the transaction succeeds: a 2xx.</param>
    public IReadOnlyList<TransactWriteItem> Mark(Reply reply) => keyed ? [put(reply)] : [];

    /// <summary>The answer of the same request, where it was carried out meanwhile.</summary>
    public Task<Reply?> EarlierAsync() => stored();
}

using Amazon.DynamoDBv2.Model;

namespace Shop.Functions.Idempotency;

/// <summary>The answer to one request with an Idempotency-Key; it is written in the transaction of the effect.</summary>
internal sealed class StoredAnswer(Func<Reply, TransactWriteItem> put, Func<Task<Reply?>> find)
{
    private readonly bool hasKey = true;

    private StoredAnswer()
        : this(_ => throw new InvalidOperationException("The request has no key."), () => Task.FromResult<Reply?>(null)) => hasKey = false;

    /// <summary>The request has no key: nothing is stored or found.</summary>
    public static StoredAnswer None { get; } = new();

    /// <param name="reply">A 2xx.</param>
    public IReadOnlyList<TransactWriteItem> Write(Reply reply) => hasKey ? [put(reply)] : [];

    /// <summary>The answer of the same request, when another delivery of it was faster; null otherwise.</summary>
    public Task<Reply?> FindAsync() => find();
}

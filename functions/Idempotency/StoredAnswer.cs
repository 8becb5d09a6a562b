using Amazon.DynamoDBv2.Model;

namespace Shop.Functions.Idempotency;

/// <summary>
/// The answer to one request with an Idempotency-Key. It is written in the same transaction as the effect of the request.
/// </summary>
internal sealed class StoredAnswer(Func<Reply, TransactWriteItem> put, Func<Task<Reply?>> find)
{
    private readonly bool hasKey = true;

    private StoredAnswer()
        : this(_ => throw new InvalidOperationException("The request has no key."), () => Task.FromResult<Reply?>(null)) => hasKey = false;

    /// <summary>For a request without a key: nothing is stored or found.</summary>
    public static StoredAnswer None { get; } = new();

    /// <param name="reply">A successful answer (2xx).</param>
    public IReadOnlyList<TransactWriteItem> Write(Reply reply) => hasKey ? [put(reply)] : [];

    /// <summary>Returns the stored answer when another delivery of the same request was faster; otherwise null.</summary>
    public Task<Reply?> FindAsync() => find();
}

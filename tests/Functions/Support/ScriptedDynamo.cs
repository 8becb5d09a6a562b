using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using Amazon.Runtime;

namespace Shop.Tests.Functions.Support;

/// <summary>A DynamoDB that answers as the test says, and never over the network.</summary>
internal sealed class ScriptedDynamo() : AmazonDynamoDBClient(new BasicAWSCredentials("test", "test"), DynamoDb.Config("http://127.0.0.1:1"))
{
    /// <summary>What the next transactions fail with; when none is left they succeed.</summary>
    public Queue<Exception> Failures { get; init; } = [];

    /// <summary>What the next batch reads answer.</summary>
    public Queue<BatchGetItemResponse> Batches { get; init; } = [];

    public int Attempts { get; private set; }

    public static TransactionCanceledException Cancelled(params string[] codes) =>
        new("cancelled") { CancellationReasons = [.. codes.Select(code => new CancellationReason { Code = code })] };

    public override Task<TransactWriteItemsResponse> TransactWriteItemsAsync(
        TransactWriteItemsRequest request, CancellationToken cancellationToken = default) => AttemptAsync(new TransactWriteItemsResponse(), cancellationToken);

    public override Task<TransactGetItemsResponse> TransactGetItemsAsync(
        TransactGetItemsRequest request, CancellationToken cancellationToken = default) =>
        AttemptAsync(new TransactGetItemsResponse { Responses = [.. request.TransactItems.Select(_ => new ItemResponse())] }, cancellationToken);

    public override Task<GetItemResponse> GetItemAsync(GetItemRequest request, CancellationToken cancellationToken = default) =>
        AttemptAsync(new GetItemResponse(), cancellationToken);

    public override Task<BatchGetItemResponse> BatchGetItemAsync(BatchGetItemRequest request, CancellationToken cancellationToken = default)
    {
        Attempts++;
        return Task.FromResult(Batches.Dequeue());
    }

    private Task<T> AttemptAsync<T>(T response, CancellationToken cancellationToken)
    {
        Attempts++;
        cancellationToken.ThrowIfCancellationRequested();
        return Failures.TryDequeue(out var failure) ? Task.FromException<T>(failure) : Task.FromResult(response);
    }
}

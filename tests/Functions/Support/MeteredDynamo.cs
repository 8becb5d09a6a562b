using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using Amazon.Runtime;

namespace Shop.Tests.Functions.Support;

/// <summary>
/// Counts requests and the capacity units of reads and of single puts. What a transaction takes DynamoDB Local reports wrongly.
/// </summary>
internal sealed class MeteredDynamo(string endpoint)
    : AmazonDynamoDBClient(new BasicAWSCredentials("test", "test"), DynamoDb.Config(endpoint))
{
    public int Requests { get; private set; }

    public double ReadUnits { get; private set; }

    /// <summary>Of puts by themselves, with what they take of indexes.</summary>
    public double WriteUnits { get; private set; }

    public override Task<GetItemResponse> GetItemAsync(GetItemRequest request, CancellationToken cancellationToken = default)
    {
        request.ReturnConsumedCapacity = ReturnConsumedCapacity.TOTAL;
        return Metered(base.GetItemAsync(request, cancellationToken), response => [response.ConsumedCapacity]);
    }

    public override async Task<PutItemResponse> PutItemAsync(PutItemRequest request, CancellationToken cancellationToken = default)
    {
        request.ReturnConsumedCapacity = ReturnConsumedCapacity.TOTAL;
        var response = await base.PutItemAsync(request, cancellationToken);
        Requests++;
        WriteUnits += response.ConsumedCapacity.CapacityUnits ?? 0;
        return response;
    }

    public override async Task<TransactWriteItemsResponse> TransactWriteItemsAsync(
        TransactWriteItemsRequest request, CancellationToken cancellationToken = default)
    {
        var response = await base.TransactWriteItemsAsync(request, cancellationToken);
        Requests++;
        return response;
    }

    public override Task<QueryResponse> QueryAsync(QueryRequest request, CancellationToken cancellationToken = default)
    {
        request.ReturnConsumedCapacity = ReturnConsumedCapacity.TOTAL;
        return Metered(base.QueryAsync(request, cancellationToken), response => [response.ConsumedCapacity]);
    }

    public override Task<BatchGetItemResponse> BatchGetItemAsync(BatchGetItemRequest request, CancellationToken cancellationToken = default)
    {
        request.ReturnConsumedCapacity = ReturnConsumedCapacity.TOTAL;
        return Metered(base.BatchGetItemAsync(request, cancellationToken), response => response.ConsumedCapacity);
    }

    public override Task<TransactGetItemsResponse> TransactGetItemsAsync(TransactGetItemsRequest request, CancellationToken cancellationToken = default)
    {
        request.ReturnConsumedCapacity = ReturnConsumedCapacity.TOTAL;
        return Metered(base.TransactGetItemsAsync(request, cancellationToken), response => response.ConsumedCapacity);
    }

    private async Task<T> Metered<T>(Task<T> reading, Func<T, IEnumerable<ConsumedCapacity>> consumed)
    {
        var response = await reading;
        Requests++;
        ReadUnits += consumed(response).Sum(capacity => capacity.CapacityUnits ?? 0);
        return response;
    }

    /// <summary>What the work took, besides what was taken before.</summary>
    public async Task<(int Requests, double ReadUnits, double WriteUnits)> Cost(Func<Task> work)
    {
        var (requests, read, written) = (Requests, ReadUnits, WriteUnits);
        await work();
        return (Requests - requests, ReadUnits - read, WriteUnits - written);
    }
}

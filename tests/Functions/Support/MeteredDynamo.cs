using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using Amazon.Runtime;

namespace Shop.Tests.Functions.Support;

/// <summary>Counts requests and capacity units; those of written transactions DynamoDB Local reports wrongly, so they are left out.</summary>
internal sealed class MeteredDynamo(string endpoint)
    : AmazonDynamoDBClient(new BasicAWSCredentials("test", "test"), DynamoDb.Config(endpoint))
{
    public int Requests { get; private set; }

    public double ReadUnits { get; private set; }

    public double WriteUnits { get; private set; }

    /// <summary>What somebody else does just before the next write.</summary>
    public Func<Task>? Meanwhile { get; set; }

    /// <summary>What somebody else does just before the next batch read.</summary>
    public Func<Task>? BeforeBatchRead { get; set; }

    public override Task<GetItemResponse> GetItemAsync(GetItemRequest request, CancellationToken cancellationToken = default)
    {
        request.ReturnConsumedCapacity = ReturnConsumedCapacity.TOTAL;
        return MeteredAsync(base.GetItemAsync(request, cancellationToken), response => [response.ConsumedCapacity]);
    }

    public override async Task<PutItemResponse> PutItemAsync(PutItemRequest request, CancellationToken cancellationToken = default)
    {
        await LetOthersGoFirstAsync();
        request.ReturnConsumedCapacity = ReturnConsumedCapacity.TOTAL;
        var response = await base.PutItemAsync(request, cancellationToken);
        Requests++;
        WriteUnits += response.ConsumedCapacity.CapacityUnits ?? 0;
        return response;
    }

    public override async Task<UpdateItemResponse> UpdateItemAsync(UpdateItemRequest request, CancellationToken cancellationToken = default)
    {
        await LetOthersGoFirstAsync();
        request.ReturnConsumedCapacity = ReturnConsumedCapacity.TOTAL;
        var response = await base.UpdateItemAsync(request, cancellationToken);
        Requests++;
        WriteUnits += response.ConsumedCapacity.CapacityUnits ?? 0;
        return response;
    }

    public override async Task<TransactWriteItemsResponse> TransactWriteItemsAsync(
        TransactWriteItemsRequest request, CancellationToken cancellationToken = default)
    {
        await LetOthersGoFirstAsync();
        Requests++;
        return await base.TransactWriteItemsAsync(request, cancellationToken);
    }

    public override Task<QueryResponse> QueryAsync(QueryRequest request, CancellationToken cancellationToken = default)
    {
        request.ReturnConsumedCapacity = ReturnConsumedCapacity.TOTAL;
        return MeteredAsync(base.QueryAsync(request, cancellationToken), response => [response.ConsumedCapacity]);
    }

    public override async Task<BatchGetItemResponse> BatchGetItemAsync(
        BatchGetItemRequest request, CancellationToken cancellationToken = default)
    {
        var others = BeforeBatchRead;
        BeforeBatchRead = null;
        await (others?.Invoke() ?? Task.CompletedTask);
        request.ReturnConsumedCapacity = ReturnConsumedCapacity.TOTAL;
        return await MeteredAsync(base.BatchGetItemAsync(request, cancellationToken), response => response.ConsumedCapacity);
    }

    public override Task<TransactGetItemsResponse> TransactGetItemsAsync(TransactGetItemsRequest request, CancellationToken cancellationToken = default)
    {
        request.ReturnConsumedCapacity = ReturnConsumedCapacity.TOTAL;
        return MeteredAsync(base.TransactGetItemsAsync(request, cancellationToken), response => response.ConsumedCapacity);
    }

    private Task LetOthersGoFirstAsync()
    {
        var others = Meanwhile;
        Meanwhile = null;
        return others?.Invoke() ?? Task.CompletedTask;
    }

    /// <summary>What the work took, besides what was taken before.</summary>
    public async Task<(int Requests, double ReadUnits, double WriteUnits)> CostAsync(Func<Task> work)
    {
        var (requests, read, written) = (Requests, ReadUnits, WriteUnits);
        await work();
        return (Requests - requests, ReadUnits - read, WriteUnits - written);
    }

    private async Task<T> MeteredAsync<T>(Task<T> reading, Func<T, IEnumerable<ConsumedCapacity>> consumed)
    {
        var response = await reading;
        Requests++;
        ReadUnits += consumed(response).Sum(capacity => capacity.CapacityUnits ?? 0);
        return response;
    }
}

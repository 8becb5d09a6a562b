using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using Amazon.Runtime;
using Shop.Local.Simulation.Data;

namespace Shop.Tests.Functions.Support;

/// <summary>Counts requests and capacity units; those of written transactions DynamoDB Local reports wrongly, so they are left out.</summary>
/// <param name="memory">Executes the requests in place of DynamoDB Local, and reports no capacity units; null for DynamoDB Local.</param>
internal sealed class MeteredDynamo(string endpoint, MemoryDynamoDb? memory)
    : AmazonDynamoDBClient(new BasicAWSCredentials("test", "test"), DynamoDb.Config(endpoint))
{
    private double read;
    private double written;

    public int Requests { get; private set; }

    /// <exception cref="UnitsNotCountedException">The requests are executed in memory.</exception>
    public double ReadUnits => Counted(read);

    /// <inheritdoc cref="ReadUnits"/>
    public double WriteUnits => Counted(written);

    /// <summary>What somebody else does just before the next write.</summary>
    public Func<Task>? Meanwhile { get; set; }

    /// <summary>What somebody else does just before the next batch read.</summary>
    public Func<Task>? BeforeBatchRead { get; set; }

    public override Task<GetItemResponse> GetItemAsync(GetItemRequest request, CancellationToken cancellationToken = default)
    {
        request.ReturnConsumedCapacity = ReturnConsumedCapacity.TOTAL;
        return MeteredAsync(ExecuteAsync(request, base.GetItemAsync, cancellationToken), response => [response.ConsumedCapacity]);
    }

    public override async Task<PutItemResponse> PutItemAsync(PutItemRequest request, CancellationToken cancellationToken = default)
    {
        await LetOthersGoFirstAsync();
        request.ReturnConsumedCapacity = ReturnConsumedCapacity.TOTAL;
        var response = await ExecuteAsync(request, base.PutItemAsync, cancellationToken);
        Requests++;
        written += response.ConsumedCapacity?.CapacityUnits ?? 0;
        return response;
    }

    public override async Task<UpdateItemResponse> UpdateItemAsync(UpdateItemRequest request, CancellationToken cancellationToken = default)
    {
        await LetOthersGoFirstAsync();
        request.ReturnConsumedCapacity = ReturnConsumedCapacity.TOTAL;
        var response = await ExecuteAsync(request, base.UpdateItemAsync, cancellationToken);
        Requests++;
        written += response.ConsumedCapacity?.CapacityUnits ?? 0;
        return response;
    }

    public override async Task<TransactWriteItemsResponse> TransactWriteItemsAsync(
        TransactWriteItemsRequest request, CancellationToken cancellationToken = default)
    {
        await LetOthersGoFirstAsync();
        Requests++;
        return await ExecuteAsync(request, base.TransactWriteItemsAsync, cancellationToken);
    }

    public override Task<QueryResponse> QueryAsync(QueryRequest request, CancellationToken cancellationToken = default)
    {
        request.ReturnConsumedCapacity = ReturnConsumedCapacity.TOTAL;
        return MeteredAsync(ExecuteAsync(request, base.QueryAsync, cancellationToken), response => [response.ConsumedCapacity]);
    }

    public override async Task<BatchGetItemResponse> BatchGetItemAsync(
        BatchGetItemRequest request, CancellationToken cancellationToken = default)
    {
        var others = BeforeBatchRead;
        BeforeBatchRead = null;
        await (others?.Invoke() ?? Task.CompletedTask);
        request.ReturnConsumedCapacity = ReturnConsumedCapacity.TOTAL;
        return await MeteredAsync(
            ExecuteAsync(request, base.BatchGetItemAsync, cancellationToken), response => response.ConsumedCapacity ?? []);
    }

    public override Task<TransactGetItemsResponse> TransactGetItemsAsync(TransactGetItemsRequest request, CancellationToken cancellationToken = default)
    {
        request.ReturnConsumedCapacity = ReturnConsumedCapacity.TOTAL;
        return MeteredAsync(
            ExecuteAsync(request, base.TransactGetItemsAsync, cancellationToken), response => response.ConsumedCapacity ?? []);
    }

    /// <summary>Tests look at whole tables. The shop never scans.</summary>
    public override Task<ScanResponse> ScanAsync(ScanRequest request, CancellationToken cancellationToken = default) => memory is null
        ? base.ScanAsync(request, cancellationToken)
        : Task.FromResult(new ScanResponse { Items = [.. memory.Table(request.TableName).Items] });

    public override Task<DeleteItemResponse> DeleteItemAsync(DeleteItemRequest request, CancellationToken cancellationToken = default) =>
        ExecuteAsync(request, base.DeleteItemAsync, cancellationToken);

    private async Task<TResponse> ExecuteAsync<TRequest, TResponse>(
        TRequest request, Func<TRequest, CancellationToken, Task<TResponse>> otherwise, CancellationToken cancellationToken)
        where TRequest : AmazonDynamoDBRequest
        where TResponse : AmazonWebServiceResponse
    {
        if (memory is null)
        {
            return await otherwise(request, cancellationToken);
        }

        lock (memory)
        {
            return (TResponse)memory.Execute(request);
        }
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
        var (requests, readBefore, writtenBefore) = (Requests, ReadUnits, WriteUnits);
        await work();
        return (Requests - requests, ReadUnits - readBefore, WriteUnits - writtenBefore);
    }

    private double Counted(double units) => memory is null ? units : throw new UnitsNotCountedException();

    private async Task<T> MeteredAsync<T>(Task<T> reading, Func<T, IEnumerable<ConsumedCapacity>> consumed)
    {
        var response = await reading;
        Requests++;
        read += consumed(response).Sum(capacity => capacity?.CapacityUnits ?? 0);
        return response;
    }
}

/// <summary>The in-memory DynamoDB counts no capacity units.</summary>
internal sealed class UnitsNotCountedException : Exception;

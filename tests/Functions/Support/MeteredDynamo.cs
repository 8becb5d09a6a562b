using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using Amazon.Runtime;

namespace Shop.Tests.Functions.Support;

/// <summary>Counts requests and the capacity units of reads.</summary>
internal sealed class MeteredDynamo(string endpoint)
    : AmazonDynamoDBClient(new BasicAWSCredentials("test", "test"), DynamoDb.Config(endpoint))
{
    public int Requests { get; private set; }

    public double ReadUnits { get; private set; }

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
}

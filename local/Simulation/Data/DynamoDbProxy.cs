using System.Reflection;
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using Amazon.Runtime;
using StoredItem = System.Collections.Generic.Dictionary<string, Amazon.DynamoDBv2.Model.AttributeValue>;

namespace Shop.Local.Simulation.Data;

/// <summary>
/// Implements the client of DynamoDB: every request goes to one function. Methods that the shop does not call are refused.
/// </summary>
public class DynamoDbProxy : DispatchProxy
{
    private Func<AmazonDynamoDBRequest, CancellationToken, Task<AmazonWebServiceResponse>> send = null!;

    internal static IAmazonDynamoDB Over(Func<AmazonDynamoDBRequest, CancellationToken, Task<AmazonWebServiceResponse>> send)
    {
        var client = Create<IAmazonDynamoDB, DynamoDbProxy>();
        ((DynamoDbProxy)client).send = send;
        return client;
    }

    /// <exception cref="NotSupportedException">The method is not simulated.</exception>
    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) => args switch
    {
        [GetItemRequest request, CancellationToken token] => SendAsync<GetItemResponse>(request, token),
        [string table, StoredItem key, bool consistent, CancellationToken token] when targetMethod!.Name == "GetItemAsync" =>
            SendAsync<GetItemResponse>(new GetItemRequest { TableName = table, Key = key, ConsistentRead = consistent }, token),
        [PutItemRequest request, CancellationToken token] => SendAsync<PutItemResponse>(request, token),
        [UpdateItemRequest request, CancellationToken token] => SendAsync<UpdateItemResponse>(request, token),
        [DeleteItemRequest request, CancellationToken token] => SendAsync<DeleteItemResponse>(request, token),
        [QueryRequest request, CancellationToken token] => SendAsync<QueryResponse>(request, token),
        [BatchGetItemRequest request, CancellationToken token] => SendAsync<BatchGetItemResponse>(request, token),
        [TransactGetItemsRequest request, CancellationToken token] => SendAsync<TransactGetItemsResponse>(request, token),
        [TransactWriteItemsRequest request, CancellationToken token] => SendAsync<TransactWriteItemsResponse>(request, token),
        _ when targetMethod!.Name == nameof(IDisposable.Dispose) => null,
        _ => throw new NotSupportedException($"The in-memory DynamoDB does not serve {targetMethod}."),
    };

    private async Task<T> SendAsync<T>(AmazonDynamoDBRequest request, CancellationToken cancellationToken)
        where T : AmazonWebServiceResponse => (T)await send(request, cancellationToken);
}

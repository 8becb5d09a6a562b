using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using Amazon.Runtime;
using Shop.Functions.Storage;
using StoredItem = System.Collections.Generic.Dictionary<string, Amazon.DynamoDBv2.Model.AttributeValue>;

namespace Shop.Local.Simulation.Data;

/// <summary>
/// DynamoDB in memory: the requests and expressions that the shop uses. One thread uses it at a time. The tests of the stores run over it
/// and over DynamoDB Local.
/// </summary>
internal sealed class MemoryDynamoDb
{
    private readonly Dictionary<string, MemoryTable> tables;
    private readonly MemoryTransactions transactions;
    private readonly TimeProvider time;

    /// <param name="prefix">The start of the full name of each table.</param>
    public MemoryDynamoDb(string prefix, TimeProvider time)
    {
        this.time = time;
        tables = Functions.Storage.Tables.All.Values.Select(table => new MemoryTable(prefix + table.Name, table))
            .ToDictionary(table => table.Name);
        transactions = new(this, time);
        ByTable = Functions.Storage.Tables.All.ToDictionary(table => table.Key, table => tables[prefix + table.Value.Name]);
    }

    public IReadOnlyDictionary<ShopTable, MemoryTable> ByTable { get; }

    /// <summary>How many changes of a table an eventually consistent read or an index does not show yet. By default none.</summary>
    public Func<MemoryTable, int> Behind { get; init; } = _ => 0;

    /// <summary>This event occurs after each change of an item.</summary>
    public event Action<MemoryTable, TableChange>? Changed;

    /// <exception cref="AmazonDynamoDBException">DynamoDB refuses the request.</exception>
    /// <exception cref="NotSupportedException">The request is not simulated.</exception>
    public AmazonWebServiceResponse Execute(AmazonDynamoDBRequest request) => request switch
    {
        GetItemRequest get => Get(get),
        PutItemRequest put => Put(put),
        UpdateItemRequest update => Update(update),
        DeleteItemRequest delete => Delete(delete),
        QueryRequest query => Query(query),
        BatchGetItemRequest batch => BatchGet(batch),
        TransactGetItemsRequest gets => TransactGet(gets),
        TransactWriteItemsRequest writes => transactions.Write(writes),
        _ => throw new NotSupportedException($"The in-memory DynamoDB does not execute {request.GetType().Name}."),
    };

    /// <exception cref="ResourceNotFoundException">There is no such table.</exception>
    public MemoryTable Table(string name) =>
        tables.GetValueOrDefault(name) ?? throw new ResourceNotFoundException($"Cannot do operations on a non-existent table: {name}");

    public void Apply(MemoryWrite write)
    {
        if (write.Change is { } change)
        {
            var changes = write.Table.Changes.Count;
            write.Table.Write(write.Key, change(write.Before), time.GetUtcNow());
            if (write.Table.Changes.Count > changes)
            {
                Changed?.Invoke(write.Table, write.Table.Changes[^1]);
            }
        }
    }

    private GetItemResponse Get(GetItemRequest request)
    {
        MemoryQueries.Refuse(request.ProjectionExpression);
        var table = Table(request.TableName);
        var behind = request.ConsistentRead == true ? 0 : Behind(table);
        return new() { Item = table.Find(table.KeyOf(request.Key), behind) is { } item ? new(item) : null };
    }

    private QueryResponse Query(QueryRequest request)
    {
        var table = Table(request.TableName);
        return MemoryQueries.Query(table, request, request.ConsistentRead == true ? 0 : Behind(table));
    }

    private BatchGetItemResponse BatchGet(BatchGetItemRequest request)
    {
        if (request.RequestItems.Values.Sum(table => table.Keys.Count) is 0 or > 100)
        {
            throw Scope.Invalid("Too many or no items requested for the BatchGetItem call");
        }

        return new()
        {
            Responses = request.RequestItems.ToDictionary(asked => asked.Key, asked =>
            {
                var table = Table(asked.Key);
                var behind = asked.Value.ConsistentRead == true ? 0 : Behind(table);
                var keys = asked.Value.Keys.ConvertAll(table.KeyOf);
                return keys.Distinct().Count() == keys.Count
                    ? keys.Select(key => table.Find(key, behind)).OfType<StoredItem>().Select(item => new StoredItem(item)).ToList()
                    : throw Scope.Invalid("Provided list of item keys contains duplicates");
            }),
            UnprocessedKeys = [],
        };
    }

    private TransactGetItemsResponse TransactGet(TransactGetItemsRequest request) => new()
    {
        Responses = request.TransactItems.ConvertAll(one =>
        {
            var table = Table(one.Get.TableName);
            return new ItemResponse { Item = table.Find(table.KeyOf(one.Get.Key)) is { } item ? new(item) : null };
        }),
    };

    private PutItemResponse Put(PutItemRequest request)
    {
        MemoryQueries.Refuse(request.ReturnValues?.Value);
        ApplySingle(MemoryWrite.Put(
            Table(request.TableName), request.Item, request.ConditionExpression, request.ExpressionAttributeNames,
            request.ExpressionAttributeValues, request.ReturnValuesOnConditionCheckFailure));
        return new();
    }

    private UpdateItemResponse Update(UpdateItemRequest request)
    {
        var write = MemoryWrite.Update(
            Table(request.TableName), request.Key, request.UpdateExpression, request.ConditionExpression, request.ExpressionAttributeNames,
            request.ExpressionAttributeValues, request.ReturnValuesOnConditionCheckFailure);
        ApplySingle(write);
        return request.ReturnValues?.Value switch
        {
            null or "NONE" => new(),
            "ALL_NEW" => new() { Attributes = new(write.Before) },
            var other => throw new NotSupportedException($"The in-memory DynamoDB does not return {other}."),
        };
    }

    private DeleteItemResponse Delete(DeleteItemRequest request)
    {
        MemoryQueries.Refuse(request.ReturnValues?.Value);
        ApplySingle(MemoryWrite.Delete(
            Table(request.TableName), request.Key, request.ConditionExpression, request.ExpressionAttributeNames,
            request.ExpressionAttributeValues, request.ReturnValuesOnConditionCheckFailure));
        return new();
    }

    private void ApplySingle(MemoryWrite write)
    {
        if (!write.Holds)
        {
            throw new ConditionalCheckFailedException("The conditional request failed")
            {
                ErrorCode = nameof(ConditionalCheckFailedException),
                Item = write.ShowsItem && write.Before.Count > 0 ? new(write.Before) : null,
            };
        }

        Apply(write);
    }
}

using System.Runtime.CompilerServices;
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using Shop.Domain.Orders;

namespace Shop.Functions.Orders;

/// <summary>Reads and writes orders.</summary>
internal sealed class OrderStore(IAmazonDynamoDB dynamo, Joins joins, TableNames tables, Paging paging, Writes writes)
{
    /// <summary>Reads an order consistently.</summary>
    public async Task<Order?> FindAsync(OrderId id, CancellationToken cancellationToken)
    {
        var response = await dynamo.GetItemAsync(tables[ShopTable.Orders], OrderItem.Key(id), consistentRead: true, cancellationToken);
        return response.Item is { Count: > 0 } item ? OrderItem.Read(item) : null;
    }

    /// <summary>The keys of the items that <see cref="Read"/> needs.</summary>
    public (string Table, Dictionary<string, AttributeValue> Key)[] Keys(IEnumerable<OrderId> ids) =>
        [.. ids.Select(id => (tables[ShopTable.Orders], OrderItem.Key(id)))];

    public ValueList<Order> Read(ILookup<string, Dictionary<string, AttributeValue>> items) =>
        items[tables[ShopTable.Orders]].Select(OrderItem.Read).ToValueList();

    /// <summary>Reads orders consistently, with one request for each <see cref="Joins.MaxKeys"/> orders.</summary>
    public async IAsyncEnumerable<Order> FindManyAsync(
        IEnumerable<OrderId> ids, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var some in ids.Distinct().Chunk(Joins.MaxKeys))
        {
            foreach (var order in Read(await joins.GetManyAsync(consistent: [tables[ShopTable.Orders]], cancellationToken, Keys(some))))
            {
                yield return order;
            }
        }
    }

    /// <summary>Lists orders, the newest first. Eventually consistent.</summary>
    /// <returns>Refused: <see cref="Invalid"/> for <c>cursor</c>.</returns>
    public Task<Outcome<Page<OrderSummary>>> ListAsync(OrderQuery query, PageRequest page, CancellationToken cancellationToken) =>
        paging.ReadAsync(query.ToIndexQuery(), page, OrderSummary.Read, cancellationToken);

    /// <summary>Lists the orders with a status that were placed between two times, both included, the newest first. Eventually consistent.</summary>
    public async IAsyncEnumerable<OrderId> ListPlacedAsync(
        OrderStatus status, DateTimeOffset earliest, DateTimeOffset latest, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var query = new IndexQuery(ShopTable.Orders, Tables.OrdersByStatus, status.Wire())
        {
            Range = new(Timestamp.Write(earliest), Timestamp.Write(latest)),
        };
        string? cursor = null;
        do
        {
            var page = (await paging.ReadAsync(query, new(PageRequest.MaxLimit, cursor), OrderSummary.Read, cancellationToken)).Require();
            foreach (var order in page.Items)
            {
                yield return order.Id;
            }

            cursor = page.NextCursor;
        }
        while (cursor is not null);
    }

    public TransactWriteItem Create(Order order) => writes.Create(ShopTable.Orders, OrderItem.Write(order));

    /// <summary>Returns the write that stores a changed order; no write when the order has not changed.</summary>
    public IReadOnlyList<TransactWriteItem> Put(Order before, Order after) =>
        after == before ? [] : [writes.Replace(ShopTable.Orders, OrderItem.Write(after), before.History.Version)];
}

using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using Shop.Domain.Orders;

namespace Shop.Functions.Payments;

/// <summary>Reads and writes the charges of orders.</summary>
internal sealed class PaymentStore(IAmazonDynamoDB dynamo, TableNames tables, Writes writes)
{
    /// <summary>Reads the charge of an order consistently.</summary>
    public async Task<StoredCharge?> FindAsync(OrderId order, CancellationToken cancellationToken)
    {
        var response = await dynamo.GetItemAsync(
            tables[ShopTable.Payments], ChargeItem.Key(order), consistentRead: true, cancellationToken);
        return response.Item is { Count: > 0 } item ? ChargeItem.Read(item) : null;
    }

    /// <summary>
    /// Returns the write that stores a changed charge, or a new charge when <paramref name="before"/> is null; no write when the charge has
    /// not changed.
    /// </summary>
    public IReadOnlyList<TransactWriteItem> Put(StoredCharge? before, StoredCharge after) =>
        after == before ? [] : [writes.Put(ShopTable.Payments, ChargeItem.Write(after), before?.Charge.Version ?? 0)];

    /// <summary>
    /// Returns the write that stores the token of the task that waits for the customer. The charge itself does not change.
    /// </summary>
    public TransactWriteItem PutToken(OrderId order, TaskToken token) => new()
    {
        Update = new()
        {
            TableName = tables[ShopTable.Payments],
            Key = ChargeItem.Key(order),
            UpdateExpression = "SET #token = :token",
            ConditionExpression = "attribute_exists(#order)",
            ExpressionAttributeNames = new() { ["#token"] = ChargeItem.TaskTokenName, ["#order"] = "orderId" },
            ExpressionAttributeValues = new() { [":token"] = Item.Text(token.Reveal())! },
        },
    };
}

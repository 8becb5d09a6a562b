using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using Shop.Domain.Events;
using Shop.Domain.Orders;
using Shop.Domain.Payments;

namespace Shop.Functions.Payments;

/// <summary>Reads and writes the items of the payments table: charges, transfers of refunds, and findings.</summary>
internal sealed class PaymentStore(IAmazonDynamoDB dynamo, TableNames tables, Writes writes)
{
    /// <summary>Reads the charge of an order consistently.</summary>
    public async Task<StoredCharge?> FindAsync(OrderId order, CancellationToken cancellationToken)
    {
        var response = await dynamo.GetItemAsync(
            tables[ShopTable.Payments], ChargeItem.Key(order), consistentRead: true, cancellationToken);
        return response.Item is { Count: > 0 } item ? ChargeItem.Read(item) : null;
    }

    /// <summary>Reads the charge of an order and the transfers of its refunds, with one consistent request.</summary>
    public async Task<OrderPayments> FindAllAsync(OrderId order, CancellationToken cancellationToken)
    {
        var response = await dynamo.QueryAsync(
            new()
            {
                TableName = tables[ShopTable.Payments],
                KeyConditionExpression = "#order = :order",
                ExpressionAttributeNames = new() { ["#order"] = "orderId" },
                ExpressionAttributeValues = new() { [":order"] = Item.Text(order)! },
                ConsistentRead = true,
            },
            cancellationToken);
        var items = response.Items.Where(item => !PaymentFindingItem.Is(item)).ToLookup(TransferItem.Is);
        return new(items[false].Select(ChargeItem.Read).SingleOrDefault(), [.. items[true].Select(item => TransferItem.Read(item).Transfer)]);
    }

    /// <summary>Reads the transfer of a refund consistently.</summary>
    public async Task<TransferImage?> FindTransferAsync(OrderId order, RefundId id, CancellationToken cancellationToken)
    {
        var response = await dynamo.GetItemAsync(
            tables[ShopTable.Payments], TransferItem.Key(order, id), consistentRead: true, cancellationToken);
        return response.Item is { Count: > 0 } item ? TransferItem.Read(item) : null;
    }

    /// <summary>Reads the last finding about the payment of an order consistently.</summary>
    public async Task<PaymentFinding?> FindFindingAsync(OrderId order, CancellationToken cancellationToken)
    {
        var response = await dynamo.GetItemAsync(
            tables[ShopTable.Payments], PaymentFindingItem.Key(order), consistentRead: true, cancellationToken);
        return response.Item is { Count: > 0 } item ? PaymentFindingItem.Read(item) : null;
    }

    /// <summary>Returns the write that stores a finding; no write when it says the same as the one before.</summary>
    public IReadOnlyList<TransactWriteItem> Put(PaymentFinding? before, PaymentFinding after) =>
        after == before ? [] : [writes.Put(ShopTable.Payments, PaymentFindingItem.Write(after), before?.Version ?? 0)];

    /// <summary>
    /// Returns the write that stores a changed transfer, or a new transfer when <paramref name="before"/> is null; no write when the
    /// transfer has not changed.
    /// </summary>
    public IReadOnlyList<TransactWriteItem> Put(TransferImage? before, TransferImage after) =>
        after == before ? [] : [writes.Put(ShopTable.Payments, TransferItem.Write(after), before?.Transfer.Version ?? 0)];

    /// <summary>
    /// Returns the write that stores a changed charge, or a new charge when <paramref name="before"/> is null; no write when the charge has
    /// not changed. The write fails when the charge or one of its secrets changed after they were read.
    /// </summary>
    public IReadOnlyList<TransactWriteItem> Put(StoredCharge? before, StoredCharge after)
    {
        if (after == before)
        {
            return [];
        }

        var write = writes.Put(ShopTable.Payments, ChargeItem.Write(after), before?.Charge.Version ?? 0);
        if (before is not null)
        {
            ChargeItem.RequireSecrets(write.Put, before);
        }

        return [write];
    }

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

/// <param name="Charge">Null before the card is charged.</param>
/// <param name="Transfers">Of the refunds that the card processor knows.</param>
internal sealed record OrderPayments(StoredCharge? Charge, IReadOnlyList<RefundTransfer> Transfers)
{
    public static OrderPayments None { get; } = new(Charge: null, []);
}

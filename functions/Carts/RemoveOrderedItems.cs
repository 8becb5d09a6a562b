using Amazon.DynamoDBv2;
using Amazon.Lambda.SQSEvents;
using Shop.Domain.Carts;
using Shop.Domain.Events;
using Shop.Functions.Events;

namespace Shop.Functions.Carts;

internal sealed class RemoveOrderedItems(EventConsumer consumer, CartStore carts, IAmazonDynamoDB dynamo, TimeProvider time)
{
    /// <summary>Removes the ordered pieces from the cart of the customer, once for each order. What was added since remains.</summary>
    [LambdaFunction]
    [Consumes("ordered-items", EventKind.OrderConfirmed)]
    [Access(ShopTable.Carts, Grant.GetItem | Grant.PutItem)]
    public Task<SQSBatchResponse> Handle(SQSEvent batch, ILambdaContext context) => consumer.RunAsync(
        batch, context, (happened, cancellationToken) => Attempts.WhileOvertakenAsync(
            () => RemoveAsync((OrderConfirmed)happened, cancellationToken), cancellationToken));

    private async Task<Cart> RemoveAsync(OrderConfirmed confirmed, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var customer = confirmed.Occurrence.User ?? throw new InvalidDataException("The order has no customer.");
        var before = await carts.FindAsync(new CartOwner.User(customer), now, cancellationToken);
        var after = before.Remove(confirmed.OrderId, confirmed.Lines.Select(line => (line.ProductId, line.Quantity)), now);
        var writes = carts.Put(before, after);
        return writes.Count == 0 || await dynamo.TryWriteAsync(cancellationToken, [.. writes]) ? after : throw new OvertakenException();
    }
}

using Amazon.Lambda.SQSEvents;
using Shop.Domain.Carts;
using Shop.Domain.Events;
using Shop.Functions.Events;

namespace Shop.Functions.Carts;

internal sealed class RemoveOrderedItems(
    EventConsumer consumer, CartStore carts, Transactions transactions, Attempts attempts, TimeProvider time)
{
    /// <summary>Removes the ordered pieces from the cart of the customer, once for each order. What was added since remains.</summary>
    [LambdaFunction]
    [Consumes("ordered-items", EventKind.OrderConfirmed)]
    [Access(ShopTable.Carts, Grant.GetItem | Grant.PutItem)]
    public Task<SQSBatchResponse> Handle(SQSEvent batch, ILambdaContext context) => consumer.RunAsync(
        batch, context, (happened, cancellationToken) => attempts.WhileOvertakenAsync(
            () => RemoveAsync((OrderConfirmed)happened, cancellationToken), cancellationToken));

    private async Task<Cart> RemoveAsync(OrderConfirmed confirmed, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var customer = confirmed.Occurrence.User ?? throw new InvalidDataException("The order has no customer.");
        var before = await carts.FindAsync(new CartOwner.User(customer), now, cancellationToken);
        var after = before.Remove(confirmed.OrderId, confirmed.Lines.Select(line => (line.ProductId, line.Quantity)), now);
        await transactions.WriteAsync(carts.Put(before, after), cancellationToken);
        return after;
    }
}

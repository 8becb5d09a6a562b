using Amazon.DynamoDBv2.Model;
using Shop.Domain.Inventory;
using Shop.Domain.Orders;
using Shop.Domain.Products;
using Shop.Functions.Coupons;
using Shop.Functions.Inventory;
using Shop.Functions.Products;

namespace Shop.Functions.Orders;

/// <summary>
/// Changes an order. When the change releases the reservation, the same transaction releases the stock of each line and gives the use of the
/// coupon back.
/// </summary>
internal sealed class OrderChanges(
    OrderStore orders, ProductStore products, StockMovementStore stock, RedemptionStore redemptions, ChangePipeline pipeline)
{
    /// <param name="id">The order id in the path.</param>
    /// <param name="command">The command, from the time of the change.</param>
    /// <param name="answer">The answer, from the changed order.</param>
    /// <param name="audit">Whether the audit log records the change.</param>
    public Task<Reply> RunAsync(
        Call call, string id, Func<DateTimeOffset, Outcome<OrderCommand>> command, Func<Order, Reply> answer, bool audit = false) =>
        pipeline.RunAsync<StockedOrder, Order>(call, new()
        {
            Load = async (_, cancellationToken) => OrderId.TryParse(id, out var orderId)
                && await orders.FindAsync(orderId, cancellationToken) is { } order && order.IsVisibleTo(call.Caller.Actor)
                ? new(order, await StocksAsync(order, cancellationToken))
                : null,
            Version = read => read.Order.History.Version,
            Decide = (read, now) => command(now).Bind(known => OrderDecisions.Decide(read.Order, known)),
            Write = (read, after) => [.. orders.Put(read.Order, after), .. Release(read, after)],
            Audit = audit
                ? (read, after) => new(AuditAction.Update, AuditEntity.Of(after.Id), OrderView.Of(read.Order), OrderView.Of(after))
                : null,
            Answer = (_, after) => answer(after),
            Conflicts = WhenOvertaken.DecideAgain,
        });

    // Only an order that holds stock can release it.
    private async Task<IReadOnlyDictionary<ProductId, Stock>> StocksAsync(Order order, CancellationToken cancellationToken) =>
        order is CreatedOrder
            ? await products.FindLatestStocksAsync(order.Terms.Lines.Select(line => line.ProductId), cancellationToken)
            : new Dictionary<ProductId, Stock>();

    private IEnumerable<TransactWriteItem> Release(StockedOrder read, Order after) =>
        read.Order.Stock == ReservationState.Held && after.Stock == ReservationState.Released
            ?
            [
                .. after.Terms.Lines.Select(line => stock.Write(
                    read.Stocks[line.ProductId], new PiecesReleased(after.Id, line.Quantity, after.History.UpdatedAt))),
                .. after.Terms.Coupon is { } coupon ? redemptions.GiveBack(coupon, after.Terms.Customer) : [],
            ]
            : [];

    private sealed record StockedOrder(Order Order, IReadOnlyDictionary<ProductId, Stock> Stocks);
}

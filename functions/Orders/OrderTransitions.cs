using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using Shop.Domain.Inventory;
using Shop.Domain.Orders;
using Shop.Domain.Products;
using Shop.Functions.Coupons;
using Shop.Functions.Inventory;
using Shop.Functions.Products;

namespace Shop.Functions.Orders;

/// <summary>
/// Writes the transition of an order together with its effects: a released reservation gives back the stock and the use of the coupon; a
/// confirmed order sells the stock. All writes belong to one transaction.
/// </summary>
internal sealed class OrderTransitions(
    IAmazonDynamoDB dynamo, OrderStore orders, ProductStore products, StockMovementStore stock, RedemptionStore redemptions, TimeProvider time)
{
    /// <summary>Reads the order consistently.</summary>
    /// <param name="mayRelease">
    /// Whether the transition can release a reservation. When it can, the stock of an order with held pieces is read too.
    /// </param>
    public async Task<StockedOrder?> FindAsync(OrderId id, bool mayRelease, CancellationToken cancellationToken) =>
        await orders.FindAsync(id, cancellationToken) is not { } order ? null
        : mayRelease && order.Stock == ReservationState.Held
            ? new(order, await products.FindLatestStocksAsync(order.Terms.Lines.Select(line => line.ProductId), cancellationToken))
            : new(order, new Dictionary<ProductId, Stock>());

    /// <summary>Returns the writes of the transition; no writes when the order has not changed.</summary>
    public IReadOnlyList<TransactWriteItem> Write(StockedOrder read, Order after) =>
        [.. orders.Put(read.Order, after), .. Settle(read, after)];

    /// <summary>Applies a command of a workflow. A repeated command changes nothing.</summary>
    /// <inheritdoc cref="FindAsync"/>
    /// <returns>
    /// The order after the command. Refused: the refusals of <see cref="OrderDecisions.Decide"/>, or <see cref="NotFound"/>.
    /// </returns>
    /// <exception cref="OvertakenException">Another request changed the order first; the workflow tries again.</exception>
    public async Task<Outcome<Order>> ApplyAsync(
        OrderId id, bool mayRelease, Func<Order, DateTimeOffset, OrderCommand> command, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, mayRelease, cancellationToken) is not { } read)
        {
            return new NotFound();
        }

        if (!OrderDecisions.Decide(read.Order, command(read.Order, time.GetUtcNow())).TryGet(out var after, out var refusal))
        {
            return refusal;
        }

        var writes = Write(read, after);
        return writes.Count == 0 || await dynamo.TryWriteAsync(cancellationToken, [.. writes]) ? after : throw new OvertakenException();
    }

    private IEnumerable<TransactWriteItem> Settle(StockedOrder read, Order after) => (read.Order.Stock, after.Stock) switch
    {
        (ReservationState.Held, ReservationState.Released) =>
        [
            .. after.Terms.Lines.Select(line => stock.Write(
                read.Stocks[line.ProductId], new PiecesReleased(after.Id, line.Quantity, after.History.UpdatedAt))),
            .. after.Terms.Coupon is { } coupon ? redemptions.GiveBack(coupon, after.Terms.Customer) : [],
        ],
        (ReservationState.Held, ReservationState.Sold) => after.Terms.Lines.Select(line => stock.Write(
            line.ProductId, new PiecesSold(after.Id, line.Quantity, after.History.UpdatedAt))),
        _ => [],
    };
}

/// <param name="Stocks">The stock of each line when the transition can release the stock; otherwise empty.</param>
internal sealed record StockedOrder(Order Order, IReadOnlyDictionary<ProductId, Stock> Stocks);

/// <summary>After the read, another request changed the order, or the stock of a line crossed its threshold.</summary>
public sealed class OvertakenException() : Exception("Another request changed the order at the same time.");

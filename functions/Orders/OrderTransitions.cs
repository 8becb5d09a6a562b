using Amazon.DynamoDBv2.Model;
using Shop.Domain.Inventory;
using Shop.Domain.Orders;
using Shop.Domain.Products;
using Shop.Functions.Coupons;
using Shop.Functions.Inventory;
using Shop.Functions.Products;

namespace Shop.Functions.Orders;

/// <summary>
/// Writes the transition of an order together with its effects: a released reservation gives back the stock and the use of the coupon, a
/// confirmed order sells the stock, and returned pieces are available again. All writes belong to one transaction.
/// </summary>
internal sealed class OrderTransitions(
    Transactions transactions,
    Attempts attempts,
    OrderStore orders,
    ProductStore products,
    StockMovementStore stock,
    RedemptionStore redemptions,
    TimeProvider time)
{
    /// <summary>Reads the order consistently.</summary>
    /// <param name="movesStock">Whether the transition can make pieces available again. If so, the stock of the lines is read too.</param>
    public async Task<StockedOrder?> FindAsync(OrderId id, bool movesStock, CancellationToken cancellationToken)
    {
        var order = await orders.FindAsync(id, cancellationToken);
        while (movesStock && order is { Stock: not ReservationState.Released })
        {
            var stocks = await products.FindLatestStocksAsync(order.Terms.Lines.Select(line => line.ProductId), cancellationToken);
            var read = new StockedOrder(order, stocks);
            if (read.HasAllPieces)
            {
                return read;
            }

            // Another request can have moved the pieces between the two reads. In that case it has changed the order too.
            order = await orders.FindAsync(id, cancellationToken);
            if (order == read.Order)
            {
                return read;
            }
        }

        return order is null ? null : new(order, new Dictionary<ProductId, Stock>());
    }

    /// <summary>Returns the writes of the transition; no writes when the order has not changed.</summary>
    public IReadOnlyList<TransactWriteItem> Write(StockedOrder read, Order after) =>
        [.. orders.Put(read.Order, after), .. Settle(read, after)];

    /// <summary>Applies a command of a checkout. A repeated command changes nothing.</summary>
    /// <returns>The order after the command. Refused: what the domain refuses, or <see cref="NotFound"/>.</returns>
    /// <inheritdoc cref="ApplyAsync(OrderId, bool, Func{Order, DateTimeOffset, Outcome{Order}}, CancellationToken)"/>
    public Task<Outcome<Order>> ApplyAsync(
        CheckoutTask task, bool movesStock, Func<Order, DateTimeOffset, OrderCommand> command, CancellationToken cancellationToken) =>
        ApplyAsync(task.Order, movesStock, (order, now) => OrderDecisions.Decide(order, command(order, now), task.By), cancellationToken);

    /// <param name="movesStock">Whether the transition can make pieces available again.</param>
    /// <exception cref="OvertakenException">Other requests changed the order first in every attempt.</exception>
    public Task<Outcome<Order>> ApplyAsync(
        OrderId id, bool movesStock, Func<Order, DateTimeOffset, Outcome<Order>> decide, CancellationToken cancellationToken) =>
        attempts.WhileOvertakenAsync(() => TryApplyAsync(id, movesStock, decide, cancellationToken), cancellationToken);

    private async Task<Outcome<Order>> TryApplyAsync(
        OrderId id, bool movesStock, Func<Order, DateTimeOffset, Outcome<Order>> decide, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, movesStock, cancellationToken) is not { } read)
        {
            return new NotFound();
        }

        if (!decide(read.Order, time.GetUtcNow()).TryGet(out var after, out var refusal))
        {
            return refusal;
        }

        await transactions.WriteAsync(Write(read, after), cancellationToken);
        return after;
    }

    // All pieces of an order that is refunded before its shipment, or those of a return that can be sold again.
    private static IEnumerable<(ProductId Product, Quantity Pieces)> Returned(Order before, Order after) => (before, after) switch
    {
        (ConfirmedOrder, RefundedOrder) => after.Terms.Lines.Select(line => (line.ProductId, line.Quantity)),
        (DeliveredOrder { Returns.Open: ApprovedReturn }, DeliveredOrder { Returns.Open: ReceivedReturn received }) =>
            from line in received.Lines
            where line.Restocked.Count > 0
            select (line.ProductId, new Quantity(line.Restocked.Count)),
        _ => [],
    };

    private IEnumerable<TransactWriteItem> Settle(StockedOrder read, Order after) => (read.Order.Stock, after.Stock) switch
    {
        (ReservationState.Held, ReservationState.Released) =>
        [
            .. read.Order.Reservations.Select(held =>
                stock.Write(read.Stocks[held.ProductId], held.Release(after.History.UpdatedAt).Require())),
            .. after.Terms.Coupon is { } coupon ? redemptions.GiveBack(coupon, after.Terms.Customer) : [],
        ],
        (ReservationState.Held, ReservationState.Sold) => read.Order.Reservations.Select(held =>
            stock.Write(held.ProductId, held.Sell(after.History.UpdatedAt).Require())),
        _ => Returned(read.Order, after).Select(line => stock.Write(
            read.Stocks[line.Product], new PiecesReturned(after.Id, line.Pieces, after.History.UpdatedAt))),
    };
}

/// <param name="Stocks">The stock of each line when the transition can make pieces available; otherwise empty.</param>
internal sealed record StockedOrder(Order Order, IReadOnlyDictionary<ProductId, Stock> Stocks)
{
    /// <summary>Whether the stocks still have all pieces of the order, reserved or sold. After a return they can have fewer.</summary>
    public bool HasAllPieces => Order.Terms.Lines.All(line => HeldFor(Stocks[line.ProductId]).Count >= line.Quantity.Count);

    private Units HeldFor(Stock stock) => Order.Stock == ReservationState.Held ? stock.Reserved : stock.Sold;
}

using Shop.Domain.Carts;
using Shop.Domain.Orders;
using Shop.Functions.Carts;
using Shop.Functions.Quotes;

namespace Shop.Functions.Orders;

/// <summary>
/// Reads the data that a new order depends on: the cart, its products with their stock, the address book, the coupon and the last order.
/// </summary>
internal sealed class PlacementStore(QuoteStore quotes, CartStore carts, OrderStore orders)
{
    /// <summary>
    /// Reads the data with two requests, and with a third request when the cart has an order. Cart, stock and order are read consistently.
    /// </summary>
    public async Task<PlacementData> FindAsync(
        UserId customer, QuoteRequest asked, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var data = await quotes.FindAsync(customer, asked.Coupon, now, cancellationToken);
        var contents = carts.FindContentsAsync(data.Cart, latestStock: true, cancellationToken);
        var last = data.Cart.OpenOrder is { } open ? orders.FindAsync(open.OrderId, cancellationToken) : Task.FromResult<Order?>(null);
        return new(data, await contents, await last);
    }
}

/// <param name="Last">The order that was placed for this version of the cart; null when no order was placed.</param>
internal sealed record PlacementData(QuoteData Quote, CartContents Contents, Order? Last);

using Shop.Domain.Carts;
using Shop.Domain.Orders;
using Shop.Functions.Products;
using Shop.Functions.Quotes;

namespace Shop.Functions.Orders;

/// <summary>
/// Reads the data that a new order depends on: the cart, its products with their stock, the address book, the coupon and the placed orders
/// that count for the limits.
/// </summary>
internal sealed class PlacementStore(QuoteStore quotes, ProductStore products, OrderStore orders, Joins joins, TableNames tables)
{
    /// <summary>Reads the data with at most two requests. Cart, stock and orders are read consistently.</summary>
    public async Task<PlacementData> FindAsync(
        UserId customer, QuoteRequest asked, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var data = await quotes.FindAsync(customer, asked.Coupon, now, cancellationToken);

        // A full cart and all orders that count have fewer keys than one request can read.
        var items = await joins.GetManyAsync(
            consistent: [tables[ShopTable.Inventory], tables[ShopTable.Orders]],
            cancellationToken,
            [.. products.Keys([.. data.Cart.Lines.Select(line => line.ProductId)]), .. orders.Keys(data.Cart.Placed)]);
        var found = products.Read([items]);
        return new(data, CartContents.Of(data.Cart, found.Products, found.Stocks), orders.Read(items));
    }
}

/// <param name="Placed">The orders of <see cref="Cart.Placed"/>.</param>
internal sealed record PlacementData(QuoteData Quote, CartContents Contents, ValueList<Order> Placed);

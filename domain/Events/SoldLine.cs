using Shop.Domain.Orders;
using Shop.Domain.Products;
using Shop.Domain.Users;

namespace Shop.Domain.Events;

/// <summary>A line of an order in an event.</summary>
/// <param name="Vendor">Null when the shop itself sells the product.</param>
/// <param name="Total">The amount that the customer pays for the line.</param>
public sealed record SoldLine(ProductId ProductId, ProductName ProductName, UserId? Vendor, Quantity Quantity, Money Total)
{
    internal static SoldLine Of(OrderLine line) => new(line.ProductId, line.ProductName, line.Vendor, line.Quantity, line.Total);
}

using Shop.Domain.Products;

namespace Shop.Domain.Carts;

/// <param name="Price">The price of one piece when the customer last set the line.</param>
/// <param name="AddedAt">When the product was added to the cart.</param>
public sealed record CartLine(ProductId ProductId, Quantity Quantity, Price Price, DateTimeOffset AddedAt)
{
    public Currency Currency => Price.Money.Currency;
}

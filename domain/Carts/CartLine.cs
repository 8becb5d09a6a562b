using Shop.Domain.Products;

namespace Shop.Domain.Carts;

/// <param name="Price">What a piece cost when the line was last set: what the customer has seen.</param>
/// <param name="AddedAt">When the product came into the cart.</param>
public sealed record CartLine(ProductId ProductId, Quantity Quantity, Price Price, DateTimeOffset AddedAt)
{
    public Currency Currency => Price.Money.Currency;
}

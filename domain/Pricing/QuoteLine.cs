using Shop.Domain.Carts;
using Shop.Domain.Products;
using Shop.Domain.Users;

namespace Shop.Domain.Pricing;

/// <summary>The input for the price of one line: a product, its quantity and everything that the price depends on.</summary>
/// <param name="Vendor">Null when the shop itself sells the product.</param>
/// <param name="Price">The price of one piece for a quantity below the first of the <paramref name="Tiers"/>.</param>
/// <param name="Weight">The weight of one piece.</param>
public sealed record QuoteLine(
    ProductId ProductId,
    ProductName ProductName,
    Category Category,
    UserId? Vendor,
    Price Price,
    QuantityTiers Tiers,
    TaxClass TaxClass,
    Weight Weight,
    Quantity Quantity)
{
    /// <summary>The lines of a cart whose products are still sold, whether or not they are in stock.</summary>
    public static ValueList<QuoteLine> Of(CartContents contents) =>
        contents.Entries.Where(entry => entry.PriceNow is not null).Select(entry => Of(entry.Product!, entry.Line.Quantity)).ToValueList();

    public static QuoteLine Of(Product product, Quantity quantity)
    {
        var details = product.Details;
        return new(
            product.Id, details.Name, details.Category, product.Owner, details.Price, details.QuantityTiers, details.TaxClass,
            details.Weight, quantity);
    }
}

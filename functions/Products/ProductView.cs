using Shop.Domain;
using Shop.Domain.Products;
using Shop.Functions.Hosting;

namespace Shop.Functions.Products;

/// <summary>A product as the API shows it.</summary>
/// <param name="VendorId">Left out when the shop itself sells the product.</param>
/// <param name="Stock">How many can be ordered now; lists leave it out.</param>
internal sealed record ProductView(
    string ProductId,
    string Name,
    string Description,
    MoneyView Price,
    string Category,
    string? ImageUrl,
    string? VendorId,
    string Status,
    int? Stock,
    DateTimeOffset CreatedAt,
    DateTimeOffset UpdatedAt)
{
    public static ProductView Of(Product product) => Of(product, available: null);

    public static ProductView Of(Product product, Units? available) => new(
        $"{product.Id}",
        product.Details.Name.Value,
        product.Details.Description.Value,
        MoneyView.Of(product.Details.Price.Money),
        product.Details.Category.Value,
        product.Details.ImageUrl?.Value,
        product.Owner?.ToString(),
        product.Status.Wire(),
        available?.Count,
        product.CreatedAt,
        product.UpdatedAt);
}

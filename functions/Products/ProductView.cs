using Shop.Domain.Pricing;
using Shop.Domain.Products;

namespace Shop.Functions.Products;

/// <summary>A product as the API shows it.</summary>
/// <param name="PriorPrice">
/// The lowest price of the 30 days before the price was reduced, which an announcement of the reduction must name; left out when
/// it was not.
/// </param>
/// <param name="WeightGrams">What one piece weighs for shipping.</param>
/// <param name="QuantityTiers">Lower prices for more pieces; left out when there are none.</param>
/// <param name="VendorId">Left out when the shop itself sells the product.</param>
/// <param name="Version">What a PUT gives back, to be refused when somebody else has changed the product.</param>
/// <param name="Stock">How many can be ordered now; lists and edits leave it out.</param>
internal sealed record ProductView(
    string ProductId,
    string Name,
    string Description,
    MoneyView Price,
    MoneyView? PriorPrice,
    string Category,
    string? ImageUrl,
    [property: Wire<TaxClass>] string TaxClass,
    int WeightGrams,
    IReadOnlyList<QuantityTierView>? QuantityTiers,
    string? VendorId,
    [property: Wire<ProductStatus>] string Status,
    int? Stock,
    DateTimeOffset CreatedAt,
    DateTimeOffset UpdatedAt,
    long Version)
{
    public static ProductView Of(Product product) => Of(product, available: null);

    public static ProductView Of(Product product, Units? available) => new(
        $"{product.Id}",
        product.Details.Name.Value,
        product.Details.Description.Value,
        MoneyView.Of(product.Details.Price.Money),
        product.PriceHistory.PriorPrice is { } prior ? MoneyView.Of(prior.Money) : null,
        product.Details.Category.Value,
        product.Details.ImageUrl?.Value,
        product.Details.TaxClass.Wire(),
        product.Details.Weight.Grams,
        product.Details.QuantityTiers.Tiers is { Count: > 0 } tiers ? [.. tiers.Select(QuantityTierView.Of)] : null,
        product.Owner?.ToString(),
        product.Status.Wire(),
        available?.Count,
        product.CreatedAt,
        product.UpdatedAt,
        product.Version);
}

/// <param name="From">How many pieces it takes.</param>
/// <param name="Price">What each piece costs then.</param>
internal sealed record QuantityTierView(int From, MoneyView Price)
{
    public static QuantityTierView Of(QuantityTier tier) => new(tier.From.Count, MoneyView.Of(tier.Price.Money));
}

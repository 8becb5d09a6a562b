using Shop.Domain.Pricing;
using Shop.Domain.Products;

namespace Shop.Functions.Products;

/// <summary>A product as the API shows it.</summary>
/// <param name="ProductId"><inheritdoc cref="Domain.Products.ProductId"/></param>
/// <param name="Name"><inheritdoc cref="ProductName"/></param>
/// <param name="Description"><inheritdoc cref="Domain.Products.Description"/></param>
/// <param name="Price"><inheritdoc cref="ProductBody.Price"/></param>
/// <param name="PriorPrice" example='{"amount":1499,"currency":"USD"}'>
/// The price that an announcement of a price reduction must show (Directive 98/6/EC, article 6a): the lowest price in a period before the
/// reduction. Left out when the price was not reduced.
/// </param>
/// <param name="Category"><inheritdoc cref="Domain.Products.Category"/></param>
/// <param name="ImageUrl"><inheritdoc cref="Domain.Products.ImageUrl"/></param>
/// <param name="TaxClass" example="standard">The tax class, which selects the tax rate of a region.</param>
/// <param name="WeightGrams" example="350">The shipping weight of one packed piece in grams.</param>
/// <param name="QuantityTiers"><inheritdoc cref="ProductBody.QuantityTiers"/></param>
/// <param name="VendorId">
/// <inheritdoc cref="UserId"/>The user who sells the product; left out when the shop itself sells the product.
/// </param>
/// <param name="Status" example="active">Whether the product is for sale (<c>active</c>) or no longer sold (<c>retired</c>).</param>
/// <param name="Stock" example="12">The number of pieces that can be ordered now; left out in lists and after an edit.</param>
/// <param name="CreatedAt"><inheritdoc cref="Fields.CreatedAt"/></param>
/// <param name="UpdatedAt"><inheritdoc cref="Fields.UpdatedAt"/></param>
/// <param name="Version"><inheritdoc cref="Fields.Version"/></param>
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

/// <summary>A lower price for a larger quantity.</summary>
/// <param name="From"><inheritdoc cref="QuantityTierBody.From"/></param>
/// <param name="Price" example='{"amount":1099,"currency":"USD"}'><inheritdoc cref="QuantityTier.Price"/></param>
internal sealed record QuantityTierView(int From, MoneyView Price)
{
    public static QuantityTierView Of(QuantityTier tier) => new(tier.From.Count, MoneyView.Of(tier.Price.Money));
}

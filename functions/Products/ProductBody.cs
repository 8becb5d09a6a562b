using System.ComponentModel.DataAnnotations;
using Shop.Domain.Pricing;
using Shop.Domain.Products;

namespace Shop.Functions.Products;

/// <summary>What a seller says about a product.</summary>
internal abstract record ProductBody
{
    [Required]
    [StringLength(ProductName.MaxLength, MinimumLength = 1)]
    public string? Name { get; init; }

    [Required]
    [StringLength(Domain.Products.Description.MaxLength)]
    public string? Description { get; init; }

    [Required]
    public PriceBody? Price { get; init; }

    [Required]
    [StringLength(Domain.Products.Category.MaxLength, MinimumLength = 1)]
    public string? Category { get; init; }

    [Url]
    [StringLength(Domain.Products.ImageUrl.MaxLength)]
    public string? ImageUrl { get; init; }

    /// <summary>Standard when left out.</summary>
    [Wire<TaxClass>]
    public string? TaxClass { get; init; }

    /// <summary>What one piece weighs for shipping; 0 when left out.</summary>
    [Range(0, Weight.MaxGrams)]
    public long? WeightGrams { get; init; }

    /// <summary>Lower prices for more pieces, each from more pieces and cheaper than the one before.</summary>
    [MaxLength(Domain.Pricing.QuantityTiers.MaxCount)]
    public IReadOnlyList<QuantityTierBody?>? QuantityTiers { get; init; }

    public ProductForm ToForm() => new(
        Name, Description, Price?.Amount, Price?.Currency, Category, ImageUrl, TaxClass, WeightGrams,
        QuantityTiers?.Select(tier => new QuantityTierForm(tier?.From, tier?.Amount)).ToValueList());
}

using System.ComponentModel.DataAnnotations;
using Shop.Domain.Pricing;
using Shop.Domain.Products;

namespace Shop.Functions.Products;

/// <summary>The details of a product.</summary>
internal abstract record ProductBody
{
    /// <inheritdoc cref="ProductName"/>
    [Required]
    [StringLength(ProductName.MaxLength, MinimumLength = 1)]
    public string? Name { get; init; }

    /// <inheritdoc cref="Domain.Products.Description"/>
    [Required]
    [StringLength(Domain.Products.Description.MaxLength)]
    public string? Description { get; init; }

    /// <summary>The price of one piece.</summary>
    [Required]
    public PriceBody? Price { get; init; }

    /// <inheritdoc cref="Domain.Products.Category"/>
    [Required]
    [StringLength(Domain.Products.Category.MaxLength, MinimumLength = 1)]
    public string? Category { get; init; }

    /// <inheritdoc cref="Domain.Products.ImageUrl"/>
    [Url]
    [StringLength(Domain.Products.ImageUrl.MaxLength)]
    public string? ImageUrl { get; init; }

    /// <summary>The tax class, which selects the tax rate of a region; <c>standard</c> when left out.</summary>
    /// <example>standard</example>
    [Wire<TaxClass>]
    public string? TaxClass { get; init; }

    /// <summary>The shipping weight of one packed piece in grams; 0 when left out.</summary>
    /// <example>350</example>
    [Range(0, Weight.MaxGrams)]
    public long? WeightGrams { get; init; }

    /// <summary>
    /// Lower prices for larger quantities. Each tier starts at a larger quantity and has a lower price than the previous tier.
    /// </summary>
    [MaxLength(Domain.Pricing.QuantityTiers.MaxCount)]
    public IReadOnlyList<QuantityTierBody?>? QuantityTiers { get; init; }

    public ProductForm ToForm() => new(
        Name, Description, Price?.Amount, Price?.Currency, Category, ImageUrl, TaxClass, WeightGrams,
        QuantityTiers?.Select(tier => new QuantityTierForm(tier?.From, tier?.Amount)).ToValueList());
}

/// <summary>A lower price for a larger quantity, in the currency of the product's price.</summary>
internal sealed record QuantityTierBody
{
    /// <summary>The smallest quantity of the tier.</summary>
    /// <example>10</example>
    [Required]
    [Range(2, Quantity.Max)]
    public long? From { get; init; }

    /// <summary>The price of one piece in minor units.</summary>
    /// <example>1099</example>
    [Required]
    [Range(Domain.Products.Price.MinMinorUnits, Domain.Products.Price.MaxMinorUnits)]
    public long? Amount { get; init; }
}

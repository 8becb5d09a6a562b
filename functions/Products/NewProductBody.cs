using System.ComponentModel.DataAnnotations;
using Shop.Domain.Inventory;
using Shop.Domain.Products;

namespace Shop.Functions.Products;

/// <summary>A product to create.</summary>
internal sealed record NewProductBody
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

    /// <summary>The opening stock.</summary>
    [Required]
    [Range(0, Domain.Inventory.Stock.MaxOpening)]
    public long? Stock { get; init; }

    [Url]
    [StringLength(Domain.Products.ImageUrl.MaxLength)]
    public string? ImageUrl { get; init; }

    public NewProduct ToDraft() => new(new ProductForm(Name, Description, Price?.Amount, Price?.Currency, Category, ImageUrl), Stock);
}

/// <summary>What one piece costs, in minor units of the currency.</summary>
internal sealed record PriceBody
{
    [Required]
    [Range(Domain.Products.Price.MinMinorUnits, Domain.Products.Price.MaxMinorUnits)]
    public long? Amount { get; init; }

    [Required]
    [StringLength(3, MinimumLength = 3)]
    public string? Currency { get; init; }
}

using System.ComponentModel.DataAnnotations;
using Shop.Domain.Products;

namespace Shop.Functions.Products;

/// <summary>A product to create.</summary>
internal sealed record NewProductBody : ProductBody
{
    /// <summary>The opening stock: the number of pieces that can be ordered.</summary>
    /// <example>12</example>
    [Required]
    [Range(0, Domain.Inventory.Stock.MaxOpening)]
    public long? Stock { get; init; }

    public NewProductForm ToNewForm() => new(ToForm(), Stock);
}

using System.ComponentModel.DataAnnotations;
using Shop.Domain.Inventory;
using Shop.Domain.Products;

namespace Shop.Functions.Products;

/// <summary>A product to create.</summary>
internal sealed record NewProductBody : ProductBody
{
    /// <summary>The opening stock.</summary>
    [Required]
    [Range(0, Domain.Inventory.Stock.MaxOpening)]
    public long? Stock { get; init; }

    public NewProductForm ToDraft() => new(ToForm(), Stock);
}

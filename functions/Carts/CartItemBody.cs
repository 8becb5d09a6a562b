using System.ComponentModel.DataAnnotations;

namespace Shop.Functions.Carts;

/// <summary>How many of a product are wanted.</summary>
internal sealed record CartItemBody
{
    [Required]
    [Range(1, Domain.Quantity.Max)]
    public long? Quantity { get; init; }

    /// <summary>The cart's version that was read; when given, any change since is a conflict. Without it only a change of this item is.</summary>
    public long? Version { get; init; }
}

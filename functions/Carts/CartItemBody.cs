using System.ComponentModel.DataAnnotations;

namespace Shop.Functions.Carts;

/// <summary>The quantity of a product in a cart.</summary>
internal sealed record CartItemBody
{
    /// <summary>The number of pieces.</summary>
    /// <example>2</example>
    [Required]
    [Range(1, Domain.Quantity.Max)]
    public long? Quantity { get; init; }

    /// <summary>
    /// The version of the cart that the change is based on. When it is not the current version, the answer is 409 `edit-conflict` with the
    /// current item. Without this field, only a concurrent change of the same item is a conflict.
    /// </summary>
    /// <example>3</example>
    public long? Version { get; init; }
}

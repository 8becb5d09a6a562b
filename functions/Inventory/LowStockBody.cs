using System.ComponentModel.DataAnnotations;
using Shop.Domain.Inventory;

namespace Shop.Functions.Inventory;

/// <summary>The low-stock threshold of a product.</summary>
internal sealed record LowStockBody
{
    /// <summary>The stock is low when at most this many pieces are available.</summary>
    /// <example>5</example>
    [Required]
    [Range(0, Stock.MaxOpening)]
    public long? LowStockThreshold { get; init; }

    /// <inheritdoc cref="Fields.BasedOnVersion"/>
    public long? Version { get; init; }
}

using System.ComponentModel.DataAnnotations;
using Shop.Domain.Inventory;

namespace Shop.Functions.Inventory;

/// <summary>The low-stock threshold of a product.</summary>
internal sealed record LowStockBody
{
    /// <inheritdoc cref="StockView.LowStockThreshold"/>
    [Required]
    [Range(0, Stock.MaxOpening)]
    public long? LowStockThreshold { get; init; }

    /// <inheritdoc cref="Fields.BasedOnVersion"/>
    public long? Version { get; init; }
}

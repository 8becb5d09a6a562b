using System.ComponentModel.DataAnnotations;
using Shop.Domain.Inventory;

namespace Shop.Functions.Inventory;

/// <summary>New pieces that came in.</summary>
internal sealed record RestockBody
{
    [Required]
    [Range(1, PiecesRestocked.Max)]
    public long? Quantity { get; init; }

    [StringLength(StockNote.MaxLength, MinimumLength = 1)]
    public string? Note { get; init; }
}

/// <summary>How many more or fewer pieces are available than the books say, and why.</summary>
internal sealed record AdjustmentBody
{
    /// <summary>Not 0. Negative for damaged and lost, positive for found and returned, either for counted.</summary>
    [Required]
    [Range(-PiecesAdjusted.Max, PiecesAdjusted.Max)]
    public long? Delta { get; init; }

    [Required]
    [Wire<AdjustmentReason>]
    public string? Reason { get; init; }

    [StringLength(StockNote.MaxLength, MinimumLength = 1)]
    public string? Note { get; init; }
}

/// <summary>When a product's stock is low.</summary>
internal sealed record LowStockBody
{
    /// <summary>Stock is low when no more than this is available.</summary>
    [Required]
    [Range(0, Stock.MaxOpening)]
    public long? LowStockThreshold { get; init; }

    /// <summary>The version that was read: another one by now is refused with 409. Left out, whatever is there is changed.</summary>
    public long? Version { get; init; }
}

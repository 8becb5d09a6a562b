using System.ComponentModel.DataAnnotations;
using Shop.Domain.Inventory;

namespace Shop.Functions.Inventory;

/// <summary>A correction of the available pieces.</summary>
internal sealed record AdjustmentBody
{
    /// <summary>
    /// The change of the available pieces, not 0: negative for <c>damaged</c> and <c>lost</c>, positive for <c>found</c> and
    /// <c>returned</c>, negative or positive for <c>counted</c>.
    /// </summary>
    /// <example>-2</example>
    [Required]
    [Range(-PiecesAdjusted.Max, PiecesAdjusted.Max)]
    public long? Delta { get; init; }

    /// <summary>The reason for the correction.</summary>
    /// <example>damaged</example>
    [Required]
    [Wire<AdjustmentReason>]
    public string? Reason { get; init; }

    /// <inheritdoc cref="StockNote"/>
    [StringLength(StockNote.MaxLength, MinimumLength = 1)]
    public string? Note { get; init; }
}

using System.ComponentModel.DataAnnotations;
using Shop.Domain.Inventory;

namespace Shop.Functions.Inventory;

/// <summary>New pieces of a product.</summary>
internal sealed record RestockBody
{
    /// <summary>The number of new pieces.</summary>
    /// <example>20</example>
    [Required]
    [Range(1, PiecesRestocked.Max)]
    public long? Quantity { get; init; }

    /// <inheritdoc cref="StockNote"/>
    [StringLength(StockNote.MaxLength, MinimumLength = 1)]
    public string? Note { get; init; }
}

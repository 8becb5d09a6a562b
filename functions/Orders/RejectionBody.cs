using System.ComponentModel.DataAnnotations;
using Shop.Domain.Orders;

namespace Shop.Functions.Orders;

/// <summary>Why a return is rejected.</summary>
internal sealed record RejectionBody
{
    /// <summary>The reason, for the customer.</summary>
    /// <example>The lamp was used for a year.</example>
    [Required]
    [StringLength(Remark.MaxLength, MinimumLength = 1)]
    public string? Reason { get; init; }
}

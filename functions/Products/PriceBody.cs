using System.ComponentModel.DataAnnotations;
using Shop.Domain.Products;

namespace Shop.Functions.Products;

/// <summary>What one piece costs, in minor units of the currency.</summary>
internal sealed record PriceBody
{
    [Required]
    [Range(Price.MinMinorUnits, Price.MaxMinorUnits)]
    public long? Amount { get; init; }

    [Required]
    [Wire<Currency>]
    public string? Currency { get; init; }
}

/// <summary>A lower price for more pieces, in the currency of the price.</summary>
internal sealed record QuantityTierBody
{
    /// <summary>How many pieces it takes.</summary>
    [Required]
    [Range(2, Quantity.Max)]
    public long? From { get; init; }

    /// <summary>What each piece costs then, in minor units.</summary>
    [Required]
    [Range(Price.MinMinorUnits, Price.MaxMinorUnits)]
    public long? Amount { get; init; }
}

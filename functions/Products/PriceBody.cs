using System.ComponentModel.DataAnnotations;
using Shop.Domain.Products;

namespace Shop.Functions.Products;

/// <summary>A price in minor units of a currency.</summary>
internal sealed record PriceBody
{
    /// <inheritdoc cref="MoneyView.Amount"/>
    /// <example>1299</example>
    [Required]
    [Range(Price.MinMinorUnits, Price.MaxMinorUnits)]
    public long? Amount { get; init; }

    /// <inheritdoc cref="MoneyView.Currency"/>
    [Required]
    [Wire<Currency>]
    public string? Currency { get; init; }
}

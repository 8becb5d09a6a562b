using System.ComponentModel.DataAnnotations;
using Shop.Domain.Pricing;
using Shop.Functions.Products;

namespace Shop.Functions.Coupons;

/// <summary>The discount of a coupon, either <see cref="BasisPointsOff"/> or <see cref="AmountOff"/>, and its conditions.</summary>
internal abstract record CouponTermsBody
{
    /// <summary>The discount in hundredths of a percent: 1000 is 10 %.</summary>
    /// <example>1000</example>
    [Range(1, PercentOff.MaxBasisPoints)]
    public long? BasisPointsOff { get; init; }

    /// <summary>The discount as a fixed amount, instead of <see cref="BasisPointsOff"/>.</summary>
    /// <example>null</example>
    public PriceBody? AmountOff { get; init; }

    /// <summary>The start of the validity, inclusive.</summary>
    /// <example>2026-03-01T00:00:00.0000000Z</example>
    [Required]
    public DateTimeOffset? ValidFrom { get; init; }

    /// <summary>The end of the validity, exclusive; left out for no end.</summary>
    /// <example>2026-06-01T00:00:00.0000000Z</example>
    public DateTimeOffset? ValidUntil { get; init; }

    /// <summary>The minimum sum of the products that the coupon applies to; left out for no minimum.</summary>
    /// <example>{"amount":2000,"currency":"USD"}</example>
    public PriceBody? MinimumSpend { get; init; }

    /// <summary>The maximum number of uses by all customers together; left out for no limit.</summary>
    /// <example>1000</example>
    [Range(1, CouponTerms.MaxUsesLimit)]
    public long? MaxUses { get; init; }

    /// <summary>The maximum number of uses by one customer; left out for no limit.</summary>
    /// <example>1</example>
    [Range(1, CouponTerms.MaxUsesLimit)]
    public long? MaxUsesPerUser { get; init; }

    /// <summary>The categories that the coupon applies to; left out or empty for all products.</summary>
    /// <example>["Books"]</example>
    [MaxLength(CouponTerms.MaxCategories)]
    public IReadOnlyList<string>? Categories { get; init; }

    public CouponForm ToForm() => new(
        BasisPointsOff, Form(AmountOff), ValidFrom, ValidUntil, Form(MinimumSpend), MaxUses, MaxUsesPerUser, Categories?.ToValueList());

    private static MoneyForm? Form(PriceBody? price) => price is null ? null : new(price.Amount, price.Currency);
}

using System.ComponentModel.DataAnnotations;
using Shop.Domain.Pricing;
using Shop.Functions.Products;

namespace Shop.Functions.Coupons;

/// <summary>What a coupon does: either <see cref="BasisPointsOff"/> or <see cref="AmountOff"/>, within limits.</summary>
internal abstract record CouponTermsBody
{
    /// <summary>Hundredths of a percent: 1000 is 10 %.</summary>
    [Range(1, PercentOff.MaxBasisPoints)]
    public long? BasisPointsOff { get; init; }

    public PriceBody? AmountOff { get; init; }

    /// <summary>Inclusive.</summary>
    [Required]
    public DateTimeOffset? ValidFrom { get; init; }

    /// <summary>Exclusive; absent for no end.</summary>
    public DateTimeOffset? ValidUntil { get; init; }

    /// <summary>What the products that the coupon is for must come to.</summary>
    public PriceBody? MinimumSpend { get; init; }

    /// <summary>By all customers together; absent for no limit.</summary>
    [Range(1, CouponTerms.MaxUsesLimit)]
    public long? MaxUses { get; init; }

    /// <summary>By one customer; absent for no limit.</summary>
    [Range(1, CouponTerms.MaxUsesLimit)]
    public long? MaxUsesPerUser { get; init; }

    /// <summary>What the coupon is for; absent or empty for all products.</summary>
    [MaxLength(CouponTerms.MaxCategories)]
    public IReadOnlyList<string>? Categories { get; init; }

    public CouponForm ToForm() => new(
        BasisPointsOff, Form(AmountOff), ValidFrom, ValidUntil, Form(MinimumSpend), MaxUses, MaxUsesPerUser, Categories?.ToValueList());

    private static MoneyForm? Form(PriceBody? price) => price is null ? null : new(price.Amount, price.Currency);
}

/// <summary>A coupon to create.</summary>
internal sealed record NewCouponBody : CouponTermsBody
{
    /// <summary>Letters A to Z in any case, digits and hyphens.</summary>
    [Required]
    [StringLength(CouponCode.MaxLength, MinimumLength = CouponCode.MinLength)]
    public string? Code { get; init; }

    public Outcome<Coupon> Read(DateTimeOffset now)
    {
        var form = new FormReader();
        var code = form.Take(CouponCode.Read(Code));
        var terms = form.Take(CouponTerms.Read(ToForm()));
        return form.Build(() => Coupon.Create(code, terms, now));
    }
}

/// <summary>A coupon as it shall be from now on.</summary>
internal sealed record EditedCouponBody : CouponTermsBody
{
    /// <summary>False withdraws the coupon; absent leaves that as it is.</summary>
    public bool? Active { get; init; }

    /// <summary>The one that was read: the edit is refused when somebody else has made another since.</summary>
    [Range(1, long.MaxValue)]
    public long? Version { get; init; }
}

using System.ComponentModel.DataAnnotations;

namespace Shop.Functions.Coupons;

/// <summary>The new terms of a coupon.</summary>
internal sealed record EditedCouponBody : CouponTermsBody
{
    /// <summary>False withdraws the coupon, true makes a withdrawn coupon valid again; left out, it stays as it is.</summary>
    /// <example>true</example>
    public bool? Active { get; init; }

    /// <inheritdoc cref="Fields.BasedOnVersion"/>
    [Range(1, long.MaxValue)]
    public long? Version { get; init; }
}

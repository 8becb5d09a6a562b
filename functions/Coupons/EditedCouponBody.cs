using System.ComponentModel.DataAnnotations;

namespace Shop.Functions.Coupons;

/// <summary>The new terms of a coupon.</summary>
internal sealed record EditedCouponBody : CouponTermsBody
{
    /// <summary>
    /// False withdraws the coupon. True makes a withdrawn coupon valid again. When the field is left out, nothing changes.
    /// </summary>
    /// <example>true</example>
    public bool? Active { get; init; }

    /// <inheritdoc cref="Fields.BasedOnVersion"/>
    [Range(1, long.MaxValue)]
    public long? Version { get; init; }
}

using System.ComponentModel.DataAnnotations;
using Shop.Domain.Pricing;

namespace Shop.Functions.Coupons;

/// <summary>A coupon to create.</summary>
internal sealed record NewCouponBody : CouponTermsBody
{
    /// <inheritdoc cref="CouponCode"/>
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

using System.ComponentModel.DataAnnotations;
using Shop.Domain.Pricing;
using Shop.Functions.Addresses;

namespace Shop.Functions.Quotes;

/// <summary>How the cart is to be priced. Where neither address is given, the default of the caller's address book is taken.</summary>
internal sealed record QuoteBody
{
    [StringLength(Domain.Pricing.CouponCode.MaxLength, MinimumLength = Domain.Pricing.CouponCode.MinLength)]
    public string? CouponCode { get; init; }

    /// <summary>One of the caller's saved addresses.</summary>
    public string? AddressId { get; init; }

    public ShippingAddressBody? ShippingAddress { get; init; }

    /// <summary>Left out: standard.</summary>
    [Wire<ShippingMethod>]
    public string? ShippingMethod { get; init; }

    /// <returns>Refused: <see cref="Invalid"/> with every bad field.</returns>
    public Outcome<QuoteRequest> Read()
    {
        var form = new FormReader();
        var coupon = form.Take(Outcome.Optional(CouponCode, "couponCode", Domain.Pricing.CouponCode.Read));
        var delivery = form.Take(DeliveryChoice.Read(AddressId, ShippingAddress));
        var shipping = form.Take(ShippingMethods.Read(ShippingMethod));
        return form.Build(() => new QuoteRequest(coupon, delivery, shipping));
    }
}

/// <summary>An address that need not be saved.</summary>
internal sealed record ShippingAddressBody : PostalBody;

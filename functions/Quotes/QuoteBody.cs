using System.ComponentModel.DataAnnotations;
using Shop.Domain.Pricing;
using Shop.Functions.Addresses;

namespace Shop.Functions.Quotes;

/// <summary>
/// The options of a quote. The tax depends on the address: a new address, a saved address, or, when both are absent, the default of the
/// address book.
/// </summary>
internal record QuoteBody
{
    /// <summary>The code of a coupon.</summary>
    /// <inheritdoc cref="Domain.Pricing.CouponCode"/>
    [StringLength(Domain.Pricing.CouponCode.MaxLength, MinimumLength = Domain.Pricing.CouponCode.MinLength)]
    public string? CouponCode { get; init; }

    /// <summary>The id of a saved address of the caller, instead of <see cref="ShippingAddress"/>.</summary>
    /// <example>null</example>
    public string? AddressId { get; init; }

    /// <summary>An address that is not saved.</summary>
    public ShippingAddressBody? ShippingAddress { get; init; }

    /// <summary>The shipping method; <c>standard</c> when left out.</summary>
    /// <example>standard</example>
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

/// <summary>An address that is not saved.</summary>
internal sealed record ShippingAddressBody : PostalBody;

using Shop.Domain.Carts;
using Shop.Domain.Pricing;

namespace Shop.Functions.Quotes;

/// <summary>A valid request for a quote.</summary>
internal sealed record QuoteRequest(CouponCode? Coupon, DeliveryChoice Delivery, ShippingMethod Method)
{
    /// <summary>Prices the products of the cart that are still sold.</summary>
    /// <returns>
    /// Refused: the refusals of <see cref="DeliveryChoice.From"/> and <see cref="Quote.Price"/>, or <see cref="CouponUnknown"/>.
    /// </returns>
    public Outcome<Quote> Price(CartContents contents, QuoteData data, DateTimeOffset now) =>
        Delivery.From(data.Book).Bind(address => Coupon is not null && data.Coupon is null
            ? new CouponUnknown()
            : Quote.Price(QuoteLine.Of(contents), data.Coupon, Destination.Of(address), Method, now));
}

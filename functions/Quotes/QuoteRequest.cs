using Shop.Domain.Carts;
using Shop.Domain.Pricing;

namespace Shop.Functions.Quotes;

/// <summary>What somebody wants to know the price of: his cart, sent somewhere, with or without a coupon.</summary>
internal sealed record QuoteRequest(CouponCode? Coupon, DeliveryChoice Delivery, ShippingMethod Method)
{
    /// <summary>Prices the products that are still sold; the others are left out, and the cart's notices say so.</summary>
    /// <returns>Refused: as <see cref="DeliveryChoice.From"/> and <see cref="Quote.Price"/>, or <see cref="CouponUnknown"/>.</returns>
    public Outcome<Quote> Price(CartContents contents, QuoteData data, DateTimeOffset now) =>
        Delivery.From(data.Book).Bind(address => Coupon is not null && data.Coupon is null
            ? new CouponUnknown()
            : Quote.Price(QuoteLine.Of(contents), data.Coupon, Destination.Of(address), Method, now));
}

using Shop.Domain.Carts;
using Shop.Domain.Pricing;
using Shop.Functions.Carts;

namespace Shop.Functions.Quotes;

/// <summary>
/// The price of the cart now; prices can change before the order. <c>total = subtotal − discount + shipping</c>; when <c>taxes</c> is
/// <c>added</c>, also <c>+ tax</c>.
/// </summary>
/// <param name="CartVersion" example="3">The version of the cart that was priced.</param>
/// <param name="Currency"><inheritdoc cref="Domain.Currency"/>The currency of all amounts.</param>
/// <param name="Lines">The products of the cart that are for sale, with their prices.</param>
/// <param name="Delivery">The cost of shipping.</param>
/// <param name="CouponCode"><inheritdoc cref="Domain.Pricing.CouponCode"/>The code of the used coupon; left out without a coupon.</param>
/// <param name="ShippingMethod" example="standard">The shipping method.</param>
/// <param name="Taxes" example="included">
/// <c>added</c>: the tax is added to the prices. <c>included</c>: prices, shipping and total include the tax.
/// </param>
/// <param name="Subtotal" example='{"amount":2598,"currency":"USD"}'>The sum of the lines before the coupon.</param>
/// <param name="Discount" example='{"amount":260,"currency":"USD"}'>The discount of the coupon; 0 without a coupon.</param>
/// <param name="Shipping" example='{"amount":599,"currency":"USD"}'>
/// The cost of shipping. It contains the tax only when prices include tax.
/// </param>
/// <param name="Tax" example='{"amount":490,"currency":"USD"}'>The tax on products and shipping.</param>
/// <param name="Total" example='{"amount":2937,"currency":"USD"}'>The amount to pay.</param>
/// <param name="Notices">
/// The changes of products since they were last set in the cart. A product that is no longer sold has a notice but no line.
/// </param>
internal sealed record QuoteView(
    long CartVersion,
    [property: Wire<Currency>] string Currency,
    IReadOnlyList<QuotedLineView> Lines,
    QuotedShippingView Delivery,
    string? CouponCode,
    [property: Wire<ShippingMethod>] string ShippingMethod,
    [property: Wire<TaxMode>] string Taxes,
    MoneyView Subtotal,
    MoneyView Discount,
    MoneyView Shipping,
    MoneyView Tax,
    MoneyView Total,
    IReadOnlyList<QuoteNoticeView> Notices)
{
    public static QuoteView Of(Quote quote, CartContents contents) => new(
        contents.Cart.Version,
        quote.Currency.Code,
        [.. quote.Lines.Select(QuotedLineView.Of)],
        QuotedShippingView.Of(quote.Delivery),
        quote.Coupon?.Value,
        quote.Method.Wire(),
        quote.Taxes.Wire(),
        MoneyView.Of(quote.Subtotal),
        MoneyView.Of(quote.Discount),
        MoneyView.Of(quote.Shipping),
        MoneyView.Of(quote.Tax),
        MoneyView.Of(quote.Total),
        [.. contents.Entries.SelectMany(entry => entry.Notices, QuoteNoticeView.Of)]);
}

/// <summary>A change of a product in the cart.</summary>
/// <param name="ProductId"><inheritdoc cref="Domain.Products.ProductId"/></param>
/// <param name="Notice">The change of the product.</param>
internal sealed record QuoteNoticeView(string ProductId, CartNoticeView Notice)
{
    public static QuoteNoticeView Of(CartEntry entry, CartNotice notice) => new($"{entry.Line.ProductId}", CartNoticeView.Of(notice));
}

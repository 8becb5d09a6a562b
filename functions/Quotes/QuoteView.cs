using Shop.Domain.Carts;
using Shop.Domain.Pricing;
using Shop.Functions.Carts;

namespace Shop.Functions.Quotes;

/// <summary>
/// What the cart costs now; no promise. <c>total = subtotal − discount + shipping</c>, and <c>+ tax</c> where taxes are added.
/// </summary>
/// <param name="CartVersion">Of the cart that was priced.</param>
/// <param name="Taxes"><c>added</c>: tax comes on top; <c>included</c>: prices, shipping and total hold it.</param>
/// <param name="Subtotal">The lines at the prices of their quantities, before the coupon.</param>
/// <param name="Discount">0 or more, taken off by the coupon.</param>
/// <param name="Shipping">Without a tax that comes on top.</param>
/// <param name="Notices">What has changed about products of the cart; those that are not sold any more are not in the lines.</param>
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

/// <summary>A product of the cart and its price. The steps add up to the total.</summary>
/// <param name="VendorId">Left out when the shop itself sells the product.</param>
/// <param name="ListPrice">Of one piece, when few are bought.</param>
/// <param name="UnitPrice">Of one piece, for this quantity.</param>
/// <param name="Subtotal">All pieces, before the coupon.</param>
/// <param name="Total">All pieces, less the discount, tax in any case included.</param>
internal sealed record QuotedLineView(
    string ProductId,
    string Name,
    string Category,
    string? VendorId,
    int Quantity,
    MoneyView ListPrice,
    MoneyView UnitPrice,
    MoneyView Subtotal,
    MoneyView Discount,
    MoneyView Tax,
    MoneyView Total,
    IReadOnlyList<PriceStepView> Steps)
{
    public static QuotedLineView Of(QuotedLine line) => new(
        $"{line.ProductId}",
        line.ProductName.Value,
        line.Category.Value,
        line.Vendor?.ToString(),
        line.Quantity.Count,
        MoneyView.Of(line.ListPrice.Money),
        MoneyView.Of(line.UnitPrice.Money),
        MoneyView.Of(line.Subtotal),
        MoneyView.Of(line.Discount),
        MoneyView.Of(line.Tax),
        MoneyView.Of(line.Total),
        [.. line.Steps.Select(PriceStepView.Of)]);
}

/// <summary>What the parcel costs. The steps add up to the total.</summary>
/// <param name="WeightGrams">Of all pieces together.</param>
/// <param name="Charge">Without a tax that comes on top.</param>
internal sealed record QuotedShippingView(
    long WeightGrams, MoneyView Charge, MoneyView Tax, MoneyView Total, IReadOnlyList<PriceStepView> Steps)
{
    public static QuotedShippingView Of(QuotedShipping shipping) => new(
        shipping.WeightGrams,
        MoneyView.Of(shipping.Charge),
        MoneyView.Of(shipping.Tax),
        MoneyView.Of(shipping.Total),
        [.. shipping.Steps.Select(PriceStepView.Of)]);
}

/// <summary>How an amount came about.</summary>
/// <param name="Kind">
/// <c>list-price</c>, <c>quantity-tier</c>, <c>coupon</c>, <c>shipping</c>, <c>free-shipping</c>, <c>tax-added</c>, or
/// <c>tax-included</c>, which says how much of the others is tax and adds nothing.
/// </param>
/// <param name="Label">English, for the person who pays.</param>
/// <param name="Amount">Negative where the step takes off.</param>
internal sealed record PriceStepView([property: Wire<PriceStepKind>] string Kind, string Label, MoneyView Amount)
{
    public static PriceStepView Of(PriceStep step) => new(step.Kind.Wire(), step.Label, MoneyView.Of(step.Amount));
}

/// <param name="ProductId">Of the product in the cart that has changed.</param>
internal sealed record QuoteNoticeView(string ProductId, CartNoticeView Notice)
{
    public static QuoteNoticeView Of(CartEntry entry, CartNotice notice) => new($"{entry.Line.ProductId}", CartNoticeView.Of(notice));
}

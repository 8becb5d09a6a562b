using Shop.Domain.Pricing;
using Shop.Domain.Products;

namespace Shop.Functions.Quotes;

/// <summary>A product of the cart, with the price of its pieces.</summary>
/// <param name="ProductId"><inheritdoc cref="Domain.Products.ProductId"/></param>
/// <param name="Name"><inheritdoc cref="ProductName"/></param>
/// <param name="Category"><inheritdoc cref="Domain.Products.Category"/></param>
/// <param name="VendorId">
/// <inheritdoc cref="UserId"/>The user who sells the product; left out when the shop itself sells the product.
/// </param>
/// <param name="Quantity" example="2">The number of pieces.</param>
/// <param name="ListPrice">The price of one piece, without quantity tiers.</param>
/// <param name="UnitPrice">The price of one piece for this quantity.</param>
/// <param name="Subtotal" example='{"amount":2598,"currency":"USD"}'>The price of all pieces before the coupon.</param>
/// <param name="Discount" example='{"amount":260,"currency":"USD"}'>The part of the coupon's discount for this line.</param>
/// <param name="Tax" example='{"amount":390,"currency":"USD"}'>The tax on this line.</param>
/// <param name="Total" example='{"amount":2338,"currency":"USD"}'>The price of all pieces after the discount, with tax.</param>
/// <param name="Steps" example='
/// [{"kind":"list-price","label":"2 × 12.99 USD","amount":{"amount":2598,"currency":"USD"}},
/// {"kind":"coupon","label":"Coupon SPRING-10: 10 % off","amount":{"amount":-260,"currency":"USD"}},
/// {"kind":"tax-included","label":"Includes VAT 20 % (United Kingdom)","amount":{"amount":390,"currency":"USD"}}]
/// '>The steps of the calculation; their sum is the total.</param>
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

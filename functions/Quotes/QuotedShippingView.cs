using Shop.Domain.Pricing;

namespace Shop.Functions.Quotes;

/// <summary>The price of shipping the parcel.</summary>
/// <param name="WeightGrams" example="700">The weight of all pieces in grams.</param>
/// <param name="Charge" example='{"amount":599,"currency":"USD"}'>
/// The cost of shipping. It contains the tax only when prices include tax.
/// </param>
/// <param name="Tax" example='{"amount":100,"currency":"USD"}'>The tax on the shipping.</param>
/// <param name="Total" example='{"amount":599,"currency":"USD"}'>The cost of shipping with tax.</param>
/// <param name="Steps" example='
/// [{"kind":"shipping","label":"Standard shipping, 0.7 kg","amount":{"amount":599,"currency":"USD"}},
/// {"kind":"tax-included","label":"Includes VAT 20 % (United Kingdom)","amount":{"amount":100,"currency":"USD"}}]
/// '>The steps of the calculation; their sum is the total.</param>
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

using Shop.Domain.Pricing;

namespace Shop.Functions.Quotes;

/// <summary>What the shipping of the parcel costs.</summary>
/// <param name="WeightGrams" example="700">The weight of all pieces in grams.</param>
/// <param name="Charge">The cost of shipping, without a tax that is added.</param>
/// <param name="Tax">The tax on the shipping.</param>
/// <param name="Total">The cost of shipping with tax.</param>
/// <param name="Steps">The steps of the calculation; their sum is the total.</param>
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

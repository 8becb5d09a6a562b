using Shop.Domain.Pricing;

namespace Shop.Functions.Quotes;

/// <summary>A step in the calculation of an amount.</summary>
/// <param name="Kind" example="list-price">
/// The kind of the step. <c>tax-included</c> is the tax that the other steps include; it is not part of the sum.
/// </param>
/// <param name="Label" example="2 × 12.99 USD">An English text for the customer.</param>
/// <param name="Amount" example='{"amount":2598,"currency":"USD"}'>The amount that the step adds; negative for a discount.</param>
internal sealed record PriceStepView([property: Wire<PriceStepKind>] string Kind, string Label, MoneyView Amount)
{
    public static PriceStepView Of(PriceStep step) => new(step.Kind.Wire(), step.Label, MoneyView.Of(step.Amount));
}

namespace Shop.Domain.Pricing;

/// <summary>One step in the calculation of an amount.</summary>
/// <param name="Label">English text for the customer: <c>2 × 12.99 USD</c>, <c>Sales tax 7.25 % (California)</c>.</param>
/// <param name="Amount">The amount that the step adds; negative for a discount.</param>
public sealed record PriceStep(PriceStepKind Kind, string Label, Money Amount);

/// <summary>The kind of a step; the wire text is in kebab-case.</summary>
public enum PriceStepKind
{
    ListPrice,
    QuantityTier,
    Coupon,
    Shipping,
    FreeShipping,
    TaxAdded,

    /// <summary>The tax that the previous steps include. It is not part of the sum.</summary>
    TaxIncluded,
}

public static class PriceStepKinds
{
    public static string Wire(this PriceStepKind kind) => kind switch
    {
        PriceStepKind.ListPrice => "list-price",
        PriceStepKind.QuantityTier => "quantity-tier",
        PriceStepKind.Coupon => "coupon",
        PriceStepKind.Shipping => "shipping",
        PriceStepKind.FreeShipping => "free-shipping",
        PriceStepKind.TaxAdded => "tax-added",
        PriceStepKind.TaxIncluded => "tax-included",
    };

    /// <summary>The sum of the steps.</summary>
    /// <exception cref="ArgumentException">A step is in another currency.</exception>
    public static Money Sum(this ValueList<PriceStep> steps, Currency currency) => steps
        .Where(step => step.Kind != PriceStepKind.TaxIncluded)
        .Select(step => step.Amount).Sum(currency);
}

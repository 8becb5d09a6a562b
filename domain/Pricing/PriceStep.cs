namespace Shop.Domain.Pricing;

/// <summary>One step of how an amount came about.</summary>
/// <param name="Label">English, for the person who pays: <c>2 × 12.99 USD</c>, <c>California sales tax 7.25 %</c>.</param>
/// <param name="Amount">What the step adds; negative where it takes off.</param>
public sealed record PriceStep(PriceStepKind Kind, string Label, Money Amount);

/// <summary>The wire text is in kebab-case.</summary>
public enum PriceStepKind
{
    ListPrice,
    QuantityTier,
    Coupon,
    Shipping,
    FreeShipping,
    TaxAdded,

    /// <summary>Says how much of the steps before it is tax; adds nothing itself.</summary>
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

    public static Outcome<PriceStepKind> Read(string? text, string field = "kind") => WireText.Read<PriceStepKind>(text, field, Wire);

    /// <summary>What the steps add up to.</summary>
    /// <exception cref="ArgumentException">A step is in another currency.</exception>
    public static Money Sum(this ValueList<PriceStep> steps, Currency currency) => steps
        .Where(step => step.Kind != PriceStepKind.TaxIncluded)
        .Aggregate(Money.Zero(currency), (sum, step) => sum + step.Amount);
}

namespace Shop.Domain.Pricing;

/// <summary>The price of shipping. All amounts are 0 or more; <see cref="Steps"/> add up to <see cref="Total"/>.</summary>
public sealed record QuotedShipping
{
    /// <param name="weightGrams">The weight of all pieces together.</param>
    /// <exception cref="ArgumentException">
    /// Currencies differ, the weight or the charge is negative, the tax is negative or above the total, or the steps do not add up to the
    /// total.
    /// </exception>
    public QuotedShipping(ShippingMethod method, long weightGrams, Money charge, TaxMode taxes, Money tax, ValueList<PriceStep> steps)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(weightGrams);
        (Method, WeightGrams, Charge, Taxes, Tax, Steps) = (method, weightGrams, charge, taxes, tax, steps);
        Total = Totals.Of(charge, taxes, tax, steps);
    }

    public ShippingMethod Method { get; }

    /// <summary>The weight of all pieces together.</summary>
    public long WeightGrams { get; }

    /// <summary>The price of shipping. It contains the tax only when prices include tax.</summary>
    public Money Charge { get; }

    public TaxMode Taxes { get; }

    public Money Tax { get; }

    /// <summary>The rate of <see cref="Tax"/>.</summary>
    public TaxRate TaxRate { get; init; }

    /// <summary>The amount to pay for shipping, including tax in both tax modes.</summary>
    public Money Total { get; }

    public ValueList<PriceStep> Steps { get; }
}

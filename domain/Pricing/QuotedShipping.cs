namespace Shop.Domain.Pricing;

/// <summary>What the parcel costs; nothing is negative. <see cref="Steps"/> add up to <see cref="Total"/>.</summary>
public sealed record QuotedShipping
{
    /// <param name="weightGrams">Of all pieces together.</param>
    /// <exception cref="ArgumentException">
    /// Currencies mix, the charge is negative, the tax is negative or (included) above the charge, or the steps do not add up.
    /// </exception>
    public QuotedShipping(ShippingMethod method, long weightGrams, Money charge, TaxMode taxes, Money tax, ValueList<PriceStep> steps)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(weightGrams);
        (Method, WeightGrams, Charge, Taxes, Tax, Steps) = (method, weightGrams, charge, taxes, tax, steps);
        Total = Amounts.Total(charge, taxes, tax, steps);
    }

    public ShippingMethod Method { get; }

    /// <summary>Of all pieces together.</summary>
    public long WeightGrams { get; }

    /// <summary>Without a tax that comes on top.</summary>
    public Money Charge { get; }

    public TaxMode Taxes { get; }

    public Money Tax { get; }

    /// <summary>What is paid for shipping, tax in any case included.</summary>
    public Money Total { get; }

    public ValueList<PriceStep> Steps { get; }
}

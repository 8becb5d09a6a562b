using System.Globalization;

namespace Shop.Domain.Pricing;

/// <summary>
/// A tax rate in thousandths of a percent, from 0 (the default) to 100 %: 6.625 % is 6 625. Taxes are rounded to the nearest minor unit,
/// halves up.
/// </summary>
public readonly record struct TaxRate
{
    private const int Whole = 100_000;

    /// <exception cref="ArgumentOutOfRangeException">The rate is below 0 or above 100 %.</exception>
    public TaxRate(int thousandths)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(thousandths);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(thousandths, Whole);
        Thousandths = thousandths;
    }

    public int Thousandths { get; }

    /// <summary>The tax that is added to <paramref name="amount"/>, or the tax that <paramref name="amount"/> includes.</summary>
    public Money Of(Money amount, TaxMode mode) => mode switch
    {
        TaxMode.Added => amount.Portion(Thousandths, Whole, Rounding.Nearest),
        TaxMode.Included => amount.Portion(Thousandths, Whole + Thousandths, Rounding.Nearest),
    };

    /// <summary>Writes the rate as <c>6.625 %</c>.</summary>
    public override string ToString() => $"{(Thousandths / 1_000m).ToString("0.###", CultureInfo.InvariantCulture)} %";
}

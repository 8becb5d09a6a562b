namespace Shop.Domain.Pricing;

/// <summary>
/// Whether prices include the tax (value added tax), or the tax is added to prices (sales tax). The wire text is the lower-case name.
/// </summary>
public enum TaxMode
{
    Added,
    Included,
}

public static class TaxModes
{
    public static string Wire(this TaxMode mode) => mode switch
    {
        TaxMode.Added => "added",
        TaxMode.Included => "included",
    };

    public static Outcome<TaxMode> Read(string? text, string field = "taxes") => WireText.Read<TaxMode>(text, field, Wire);

    /// <summary>The part of the tax that is added to the price.</summary>
    internal static Money OnTop(this TaxMode mode, Money tax) => mode switch
    {
        TaxMode.Added => tax,
        TaxMode.Included => Money.Zero(tax.Currency),
    };
}

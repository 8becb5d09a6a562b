namespace Shop.Domain.Pricing;

/// <summary>
/// Whether prices hold the tax already (value added tax) or it comes on top (sales tax). The wire text is the lower-case name.
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

    /// <summary>What the tax adds to what is paid.</summary>
    internal static Money OnTop(this TaxMode mode, Money tax) => mode switch
    {
        TaxMode.Added => tax,
        TaxMode.Included => Money.Zero(tax.Currency),
    };
}

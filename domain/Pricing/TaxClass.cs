namespace Shop.Domain.Pricing;

/// <summary>The tax class of a product; each <see cref="TaxRegion"/> has a rate per class. The wire text is the lower-case name.</summary>
public enum TaxClass
{
    Standard,
    Reduced,
    Exempt,
}

public static class TaxClasses
{
    public static string Wire(this TaxClass taxClass) => taxClass switch
    {
        TaxClass.Standard => "standard",
        TaxClass.Reduced => "reduced",
        TaxClass.Exempt => "exempt",
    };

    /// <summary>Reads a tax class. Null gives <see cref="TaxClass.Standard"/>.</summary>
    public static Outcome<TaxClass> Read(string? text, string field = "taxClass") =>
        text is null ? TaxClass.Standard : WireText.Read<TaxClass>(text, field, Wire);
}

namespace Shop.Domain.Pricing;

/// <summary>How a product is taxed; a region's table has a rate for each class. The wire text is the lower-case name.</summary>
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

    /// <summary>Absent (null) is <see cref="TaxClass.Standard"/>.</summary>
    public static Outcome<TaxClass> Read(string? text, string field = "taxClass") =>
        text is null ? TaxClass.Standard : WireText.Read<TaxClass>(text, field, Wire);
}

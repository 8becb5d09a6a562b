namespace Shop.Domain.Pricing;

/// <summary>The shipping method. The wire text is the lower-case name.</summary>
public enum ShippingMethod
{
    Standard,
    Express,
}

public static class ShippingMethods
{
    public static string Wire(this ShippingMethod method) => method switch
    {
        ShippingMethod.Standard => "standard",
        ShippingMethod.Express => "express",
    };

    /// <summary>Reads a shipping method. Null gives <see cref="ShippingMethod.Standard"/>.</summary>
    public static Outcome<ShippingMethod> Read(string? text, string field = "shippingMethod") =>
        text is null ? ShippingMethod.Standard : WireText.Read<ShippingMethod>(text, field, Wire);
}

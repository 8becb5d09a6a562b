namespace Shop.Domain.Products;

/// <summary>A retired product is no longer sold, but orders can still refer to it. The wire text is the lower-case name.</summary>
public enum ProductStatus
{
    Active,
    Retired,
}

public static class ProductStatuses
{
    public static string Wire(this ProductStatus status) => status switch
    {
        ProductStatus.Active => "active",
        ProductStatus.Retired => "retired",
    };

    public static Outcome<ProductStatus> Read(string? text, string field = "status") => WireText.Read<ProductStatus>(text, field, Wire);
}

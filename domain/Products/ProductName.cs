namespace Shop.Domain.Products;

/// <summary>The name of a product: one line of 1 to <see cref="MaxLength"/> characters.</summary>
/// <example>The Left Hand of Darkness</example>
public sealed record ProductName : Text
{
    public const int MaxLength = 200;

    private ProductName(string value)
        : base(value)
    {
    }

    public static Outcome<ProductName> Read(string? text, string field = "name") =>
        ReadLine(text, field, MaxLength).Map(line => new ProductName(line));
}

namespace Shop.Domain.Products;

/// <summary>The category of a product: one line of 1 to <see cref="MaxLength"/> characters. Case matters.</summary>
/// <example>Books</example>
public sealed record Category : Text
{
    public const int MaxLength = 50;

    private Category(string value)
        : base(value)
    {
    }

    public static Outcome<Category> Read(string? text, string field = "category") =>
        ReadLine(text, field, MaxLength).Map(line => new Category(line));
}

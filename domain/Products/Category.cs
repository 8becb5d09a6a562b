namespace Shop.Domain.Products;

/// <summary>Where a product is listed: any one line of 1 to 50 characters. <c>Books</c> is not <c>books</c>.</summary>
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

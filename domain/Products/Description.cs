namespace Shop.Domain.Products;

/// <summary>The description of a product: plain text of 0 to <see cref="MaxLength"/> characters. Line breaks are <c>\n</c>.</summary>
/// <example>A novel.</example>
public sealed record Description : Text
{
    public const int MaxLength = 5_000;

    private Description(string value)
        : base(value)
    {
    }

    public static Outcome<Description> Read(string? text, string field = "description") =>
        ReadLines(text, field, MaxLength).Map(lines => new Description(lines));
}

namespace Shop.Domain.Products;

/// <summary>Plain text of up to 5 000 characters, with line ends as <c>\n</c>.</summary>
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

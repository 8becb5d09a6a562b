using System.Diagnostics.CodeAnalysis;

namespace Shop.Domain.Products;

/// <summary><c>prd_</c> and 26 base32 digits, ordered by time.</summary>
public sealed record ProductId : TimeOrderedId
{
    private const string Prefix = "prd_";

    private ProductId(string text)
        : base(text)
    {
    }

    /// <param name="now">Not before 1970.</param>
    /// <param name="random">Exactly <see cref="TimeOrderedId.RandomBytes"/> bytes.</param>
    public static ProductId From(DateTimeOffset now, ReadOnlySpan<byte> random) => new(Compose(Prefix, now, random));

    public static bool TryParse(string? text, [NotNullWhen(true)] out ProductId? id)
    {
        id = IsWellFormed(text, Prefix) ? new ProductId(text!) : null;
        return id is not null;
    }

    /// <exception cref="FormatException">The text is no product id.</exception>
    public static ProductId Parse(string text) => TryParse(text, out var id) ? id : throw new FormatException("Not a product id.");

    public static Outcome<ProductId> Read(string? text, string field) =>
        TryParse(text, out var id) ? id : Invalid.Field(field, "must be a product id");
}

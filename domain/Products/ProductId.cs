namespace Shop.Domain.Products;

/// <summary>The id of a product: <c>prd_</c> and 26 base32 digits, ordered by time.</summary>
/// <example>prd_01KJMJ2M00000000000000000A</example>
public sealed record ProductId : TimeOrderedId<ProductId>, ITimeOrderedId<ProductId>
{
    private ProductId(string text)
        : base(text)
    {
    }

    static string ITimeOrderedId<ProductId>.Prefix => "prd_";

    static string ITimeOrderedId<ProductId>.Noun => "a product id";

    static ProductId ITimeOrderedId<ProductId>.Of(string text) => new(text);
}

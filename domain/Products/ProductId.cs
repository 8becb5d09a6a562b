namespace Shop.Domain.Products;

/// <summary><c>prd_</c> and 26 base32 digits, ordered by time.</summary>
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

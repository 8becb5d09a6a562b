namespace Shop.Functions.Products;

/// <summary>All that is said about a product from now on.</summary>
internal sealed record EditProductBody : ProductBody
{
    /// <summary>The version that was read: another one by now is refused with 409. Left out, whatever is there is replaced.</summary>
    public long? Version { get; init; }
}

namespace Shop.Functions.Products;

/// <summary>The new details of a product.</summary>
internal sealed record EditProductBody : ProductBody
{
    /// <inheritdoc cref="Fields.BasedOnVersion"/>
    public long? Version { get; init; }
}

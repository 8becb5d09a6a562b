using Shop.Functions.Products;

namespace Shop.Functions.Inventory;

/// <summary>A position in the list of all products: first those for sale, then the retired ones.</summary>
/// <param name="Partition">The partition of the listing index.</param>
/// <param name="Cursor">Null at the start of the partition.</param>
internal sealed record CataloguePosition(string Partition, string? Cursor)
{
    private static readonly CataloguePosition Start = new(ProductItem.Listing, Cursor: null);

    public IndexQuery Query => new(ShopTable.Products, Tables.ProductsListing, Partition);

    public PageRequest Page => new(PageRequest.MaxLimit, Cursor);

    /// <param name="text">Null for the start of the list.</param>
    public static CataloguePosition Read(string? text) => text?.Split(' ') switch
    {
        null => Start,
        [var partition, var cursor] => new(partition, cursor.Length == 0 ? null : cursor),
        _ => throw new InvalidDataException("Not a position in the list of products."),
    };

    /// <summary>The position behind a page; null at the end of the list.</summary>
    public CataloguePosition? After(string? nextCursor) => nextCursor is not null ? this with { Cursor = nextCursor }
        : Partition == ProductItem.Listing ? new(ProductItem.RetiredListing, Cursor: null)
        : null;

    public override string ToString() => $"{Partition} {Cursor}";
}

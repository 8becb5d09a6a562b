using System.Globalization;
using Shop.Domain.Products;

namespace Shop.Functions.Products;

/// <summary>
/// The filter and the order of a list of products. Each valid combination is one query of one index, and the query reads only the items
/// that it returns. Other combinations are refused, because their cost would grow with the number of products.
/// </summary>
internal sealed record ProductQuery(Category? Category, UserId? Vendor, string? Sort, long? MinPrice, long? MaxPrice)
{
    public const string CategoryText = "Only products of this category. Case matters.";

    public const string VendorText =
        "Only products of this vendor, the newest first: a user id, or `me` for your own. Retired products follow if you may change them. "
        + "Not together with other filters.";

    public const string SortText =
        "`newest` (the default), `priceAsc` or `priceDesc`. Sorting by price needs `category`; products with the same price are in no "
        + "defined order.";

    public const string MinPriceText =
        "The lowest price, in minor units of any currency. Needs `category` and sorts by price, ascending unless `sort` says otherwise.";

    public const string MaxPriceText = "The highest price, inclusive; see `minPrice`.";

    private const string Newest = "newest";
    private const string PriceAscending = "priceAsc";
    private const string PriceDescending = "priceDesc";
    private const string Myself = "me";

    private bool HasBounds => MinPrice is not null || MaxPrice is not null;

    private bool ByPrice => Sort is PriceAscending or PriceDescending || HasBounds;

    /// <returns>
    /// Refused: <see cref="Invalid"/> for each bad parameter. When no parameter is bad, <see cref="Invalid"/> for the first bad
    /// combination.
    /// </returns>
    public static Outcome<ProductQuery> Read(Query query, Caller caller)
    {
        var form = new FormReader();
        var category = form.Take(Outcome.Optional(query["category"], "category", Category.Read));
        var vendor = query["vendor"] == Myself ? caller.Id : form.Take(Outcome.Optional(query["vendor"], "vendor", UserId.Read));
        var sort = form.Take(ReadSort(query["sort"]));
        var minPrice = form.Take(ReadPrice(query["minPrice"], "minPrice"));
        var maxPrice = form.Take(ReadPrice(query["maxPrice"], "maxPrice"));
        return form.Build(() => new ProductQuery(category, vendor, sort, minPrice, maxPrice).Checked());
    }

    /// <param name="by">
    /// The user who lists the products. A user who may change the products of the vendor also sees the vendor's retired products.
    /// </param>
    public IndexQuery ToIndexQuery(Actor by) => (Vendor, Category) switch
    {
        ({ } vendor, _) => new(ShopTable.Products, Tables.ProductsByVendor, $"{vendor}")
        {
            Range = by.Role == Role.Admin || (by.Role == Role.Vendor && by.Id == vendor) ? null : ProductItem.ForSale,
        },
        (_, null) => new(ShopTable.Products, Tables.ProductsListing, ProductItem.Listing),
        (_, { } category) when ByPrice => new(ShopTable.Products, Tables.ProductsByCategoryPrice, category.Value)
        {
            Ascending = Sort != PriceDescending,
            Range = HasBounds ? new(Digits(MinPrice ?? Price.MinMinorUnits), Digits(MaxPrice ?? Price.MaxMinorUnits)) : null,
        },
        (_, { } category) => new(ShopTable.Products, Tables.ProductsByCategory, category.Value),
    };

    private Outcome<ProductQuery> Checked() =>
        Vendor is not null && (Category is not null || ByPrice)
            ? Invalid.Field("vendor", "cannot be combined with other filters or with a sort by price")
        : Category is null && ByPrice
            ? Invalid.Field(MinPrice is not null ? "minPrice" : MaxPrice is not null ? "maxPrice" : "sort", "needs a category")
        : Sort == Newest && HasBounds ? Invalid.Field("sort", "must be priceAsc or priceDesc with minPrice or maxPrice")
        : MinPrice > MaxPrice ? Invalid.Field("minPrice", "must be at most maxPrice")
        : this;

    private static Outcome<string?> ReadSort(string? text) => text is null or Newest or PriceAscending or PriceDescending
        ? Outcome.Of(text)
        : Invalid.Field("sort", $"must be {Newest}, {PriceAscending} or {PriceDescending}");

    private static Outcome<long?> ReadPrice(string? text, string field) =>
        text is null ? Outcome.Of<long?>(null)
        : long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var amount)
            && amount is >= Price.MinMinorUnits and <= Price.MaxMinorUnits
            ? Outcome.Of<long?>(amount)
            : Invalid.Field(field, $"must be {Price.MinMinorUnits} to {Price.MaxMinorUnits} minor units");

    private static string Digits(long amount) => amount.ToString(CultureInfo.InvariantCulture);
}

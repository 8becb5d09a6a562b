using System.Globalization;
using Shop.Domain.Products;

namespace Shop.Functions.Products;

/// <summary>
/// What a list of products is asked for. Each combination that it admits is one query of one index, and what is read is what is shown;
/// others are refused, because they would read more the more products there are.
/// </summary>
internal sealed record ProductQuery(Category? Category, UserId? Vendor, string? Sort, long? MinPrice, long? MaxPrice)
{
    public const string CategoryText = "Only products of this category; case counts.";
    public const string VendorText = "Only this vendor's products, the newest first; 'me' for your own. A vendor sees his retired ones after them, an administrator everybody's. Not with any other filter.";
    public const string SortText = "newest, which is the default, or priceAsc or priceDesc, which need a category; of equal prices the order is the shop's.";
    public const string MinPriceText = "In minor units of whichever currency; needs a category and sorts by price, ascending unless told otherwise.";
    public const string MaxPriceText = "As minPrice; both ends are included.";

    private const string Newest = "newest";
    private const string PriceAscending = "priceAsc";
    private const string PriceDescending = "priceDesc";
    private const string Myself = "me";

    private bool HasBounds => MinPrice is not null || MaxPrice is not null;

    private bool ByPrice => Sort is PriceAscending or PriceDescending || HasBounds;

    /// <returns>Refused: <see cref="Invalid"/> for each parameter that is wrong, or else for the first that does not go with the others.</returns>
    public static Outcome<ProductQuery> Read(Query query, Caller caller)
    {
        var form = new FormReader();
        var category = form.Take(Outcome.Optional(query["category"], "category", Category.Read));
        var vendor = query["vendor"] == Myself ? caller.Id : form.Take(Outcome.Optional(query["vendor"], "vendor", UserId.Read));
        var sort = form.Take(ReadSort(query["sort"]));
        var minPrice = form.Take(ReadPrice(query["minPrice"], "minPrice"));
        var maxPrice = form.Take(ReadPrice(query["maxPrice"], "maxPrice"));
        return form.Build(() => new ProductQuery(category, vendor, sort, minPrice, maxPrice).Admitted());
    }

    /// <param name="by">Whoever may change a vendor's products also sees his retired ones.</param>
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

    private Outcome<ProductQuery> Admitted() =>
        Vendor is not null && (Category is not null || ByPrice) ? Invalid.Field("vendor", "goes with no other filter and no sort but newest")
        : Category is null && ByPrice ? Invalid.Field(MinPrice is not null ? "minPrice" : MaxPrice is not null ? "maxPrice" : "sort", "needs a category: prices are sorted within one")
        : Sort == Newest && HasBounds ? Invalid.Field("sort", "must be priceAsc or priceDesc with minPrice or maxPrice")
        : MinPrice > MaxPrice ? Invalid.Field("minPrice", "must be at most maxPrice")
        : this;

    private static Outcome<string?> ReadSort(string? text) => text is null or Newest or PriceAscending or PriceDescending
        ? Outcome.Of(text)
        : Invalid.Field("sort", $"must be {Newest}, {PriceAscending} or {PriceDescending}");

    private static Outcome<long?> ReadPrice(string? text, string field) =>
        text is null ? Outcome.Of<long?>(null)
        : long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var amount) && amount is >= Price.MinMinorUnits and <= Price.MaxMinorUnits
            ? Outcome.Of<long?>(amount)
            : Invalid.Field(field, $"must be {Price.MinMinorUnits} to {Price.MaxMinorUnits} minor units");

    private static string Digits(long amount) => amount.ToString(CultureInfo.InvariantCulture);
}

using System.Globalization;
using Shop.Domain;
using Shop.Domain.Products;
using Shop.Domain.Users;
using Shop.Functions.Hosting;
using Shop.Functions.Storage;

namespace Shop.Functions.Products;

/// <summary>
/// What a list of products is asked for. Each combination that it admits is one query of one index, and what is read is what is shown;
/// others are refused, because they would read more the more products there are.
/// </summary>
internal sealed record ProductFilter(Category? Category, UserId? Vendor, string? Sort, long? MinPrice, long? MaxPrice)
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
    public static Outcome<ProductFilter> Read(Query query, Caller caller) =>
        Outcome.All(
            Outcome.Optional(query["category"], "category", Category.Read),
            query["vendor"] == Myself ? caller.Id : Outcome.Optional(query["vendor"], "vendor", UserId.Read),
            ReadSort(query["sort"]),
            ReadPrice(query["minPrice"], "minPrice"),
            ReadPrice(query["maxPrice"], "maxPrice"))
            .Bind(x => new ProductFilter(x.Item1, x.Item2, x.Item3, x.Item4, x.Item5).Admitted());

    /// <param name="by">Whoever may change a vendor's products also sees his retired ones.</param>
    public IndexQuery ToQuery(Actor by) => (Vendor, Category) switch
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

    private Outcome<ProductFilter> Admitted() =>
        Vendor is not null && (Category is not null || ByPrice) ? Refused("vendor", "goes with no other filter and no sort but newest")
        : Category is null && ByPrice ? Refused(MinPrice is not null ? "minPrice" : MaxPrice is not null ? "maxPrice" : "sort", "needs a category: prices are sorted within one")
        : Sort == Newest && HasBounds ? Refused("sort", "must be priceAsc or priceDesc with minPrice or maxPrice")
        : MinPrice > MaxPrice ? Refused("minPrice", "must be at most maxPrice")
        : this;

    private static Outcome<string?> ReadSort(string? text) => text is null or Newest or PriceAscending or PriceDescending
        ? Outcome.Of(text)
        : Refused("sort", $"must be {Newest}, {PriceAscending} or {PriceDescending}");

    private static Outcome<long?> ReadPrice(string? text, string field) =>
        text is null ? Outcome.Of<long?>(null)
        : long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var amount) && amount is >= Price.MinMinorUnits and <= Price.MaxMinorUnits
            ? Outcome.Of<long?>(amount)
            : Refused(field, $"must be {Price.MinMinorUnits} to {Price.MaxMinorUnits} minor units");

    private static Invalid Refused(string field, string message) => new([new FieldError(field, message)]);

    private static string Digits(long amount) => amount.ToString(CultureInfo.InvariantCulture);
}

using Amazon.DynamoDBv2.Model;
using Shop.Domain.Pricing;
using Shop.Domain.Products;

namespace Shop.Functions.Products;

/// <summary>
/// Maps a product to an item of the products table. Only a product for sale has the attribute <c>category</c>, so the category indexes do
/// not contain retired products; in the listing index they have a partition of their own. A retired product keeps its category in
/// <c>formerCategory</c>.
/// </summary>
internal static class ProductItem
{
    /// <summary>The partition of the products for sale in the listing index. One query returns the newest products of the whole shop.</summary>
    public const string Listing = "products";

    /// <summary>The partition of the retired products in the listing index.</summary>
    public const string RetiredListing = "retired";

    private const string OnSale = "sale#";
    private const string Retired = "gone#";

    /// <summary>
    /// The range of the products for sale in the list of a vendor. In descending order, products for sale come before retired products.
    /// </summary>
    public static KeyRange ForSale { get; } = new(OnSale, OnSale + "~");

    public static Dictionary<string, AttributeValue> Key(ProductId id) => Item.Of(("productId", Item.Text(id)));

    public static Dictionary<string, AttributeValue> Write(Product product)
    {
        var details = product.Details;
        var forSale = product.Status == ProductStatus.Active;
        return Item.Of(
            ("productId", Item.Text(product.Id)),
            ("name", Item.Text(details.Name)),
            ("description", Item.Text(details.Description)),
            ("price", Item.Number(details.Price.Money.MinorUnits)),
            ("currency", Item.Text(details.Price.Money.Currency)),
            (forSale ? "category" : "formerCategory", Item.Text(details.Category)),
            ("listing", Item.Text(forSale ? Listing : RetiredListing)),
            ("imageUrl", Item.Text(details.ImageUrl)),
            ("taxClass", details.TaxClass == default ? null : Item.Text(details.TaxClass.Wire())),
            ("weightGrams", details.Weight == default ? null : Item.Number(details.Weight.Grams)),
            ("quantityTiers", details.QuantityTiers == QuantityTiers.None ? null : Item.List(details.QuantityTiers.Tiers.Select(Write))),
            ("vendorId", Item.Text(product.Owner)),
            ("vendorOrder", product.Owner is null ? null : Item.Text((forSale ? OnSale : Retired) + Timestamp.Write(product.CreatedAt))),
            ("status", Item.Text(product.Status.Wire())),
            ("priceHistory", Item.List(product.PriceHistory.Changes.Select(Write))),
            ("createdAt", Item.Time(product.CreatedAt)),
            ("updatedAt", Item.Time(product.UpdatedAt)),
            ("version", Item.Number(product.Version)));
    }

    public static Product Read(Dictionary<string, AttributeValue> item) => new(
        ProductId.Parse(item.Text("productId")),
        ReadDetails(item),
        Outcome.Optional(item.TextOrNull("vendorId"), "vendorId", UserId.Read).Require(),
        ProductStatuses.Read(item.Text("status")).Require(),
        new PriceHistory(item.Maps("priceHistory").Select(ReadChange).ToValueList()),
        item.Time("createdAt"),
        item.Time("updatedAt"),
        item.Number("version"));

    private static ProductDetails ReadDetails(Dictionary<string, AttributeValue> item)
    {
        var price = Price.Read(item.Number("price"), item.Text("currency")).Require();
        var tiers = item.ContainsKey("quantityTiers") ? item.Maps("quantityTiers").Select(tier => ReadTier(tier, price)).ToValueList() : [];
        return new(
            ProductName.Read(item.Text("name")).Require(),
            Description.Read(item.Text("description")).Require(),
            price,
            Category.Read(item.TextOrNull("category") ?? item.Text("formerCategory")).Require(),
            Outcome.Optional(item.TextOrNull("imageUrl"), "imageUrl", ImageUrl.Read).Require(),
            TaxClasses.Read(item.TextOrNull("taxClass")).Require(),
            item.ContainsKey("weightGrams") ? Weight.Read(item.Number("weightGrams")).Require() : default,
            QuantityTiers.Of(price, tiers).Require());
    }

    private static Dictionary<string, AttributeValue> Write(QuantityTier tier) => Item.Of(
        ("from", Item.Number(tier.From.Count)),
        ("amount", Item.Number(tier.Price.Money.MinorUnits)));

    private static QuantityTier ReadTier(Dictionary<string, AttributeValue> item, Price price) => new(
        Quantity.Read(item.Number("from")).Require(),
        new Price(price.Money with { MinorUnits = item.Number("amount") }));

    private static Dictionary<string, AttributeValue> Write(PriceChange change) => Item.Of(
        ("price", Item.Map(MoneyItem.Write(change.Price.Money))),
        ("since", Item.Time(change.Since)));

    private static PriceChange ReadChange(Dictionary<string, AttributeValue> item) =>
        new(new Price(MoneyItem.Read(item.MapOrNull("price")!)), item.Time("since"));
}

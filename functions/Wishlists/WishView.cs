using Shop.Domain.Inventory;
using Shop.Domain.Products;
using Shop.Domain.Wishlists;

namespace Shop.Functions.Wishlists;

/// <summary>A product on the caller's wishlist, as it is now.</summary>
/// <param name="Availability"><c>available</c>, <c>sold-out</c> or <c>retired</c>.</param>
/// <param name="Stock">How many can be ordered now.</param>
internal sealed record WishView(
    string ProductId, string Name, MoneyView Price, string? ImageUrl, string Availability, int Stock, DateTimeOffset AddedAt)
{
    public static WishView Of((Wish Wish, Product Product, Stock Stock) seen) => new(
        $"{seen.Product.Id}",
        seen.Product.Details.Name.Value,
        MoneyView.Of(seen.Product.Details.Price.Money),
        seen.Product.Details.ImageUrl?.Value,
        seen.Product.Status == ProductStatus.Retired ? "retired" : seen.Stock.Available.Count == 0 ? "sold-out" : "available",
        seen.Stock.Available.Count,
        seen.Wish.AddedAt);
}

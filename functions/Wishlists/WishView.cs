using Shop.Domain.Products;
using Shop.Domain.Wishlists;
using Shop.Functions.Products;

namespace Shop.Functions.Wishlists;

/// <summary>A product on the caller's wishlist, with its current price and stock.</summary>
/// <param name="ProductId"><inheritdoc cref="Domain.Products.ProductId"/></param>
/// <param name="Name"><inheritdoc cref="ProductName"/></param>
/// <param name="Price"><inheritdoc cref="ProductBody.Price"/></param>
/// <param name="ImageUrl"><inheritdoc cref="Domain.Products.ImageUrl"/></param>
/// <param name="Availability" example="available"><c>available</c>, <c>sold-out</c> or <c>retired</c>.</param>
/// <param name="Stock" example="12"><inheritdoc cref="Inventory.StockView.Available"/></param>
/// <param name="AddedAt" example="2026-03-01T12:00:00.0000000Z">When the product was added to the wishlist.</param>
internal sealed record WishView(
    string ProductId, string Name, MoneyView Price, string? ImageUrl, string Availability, int Stock, DateTimeOffset AddedAt)
{
    public static WishView Of(Wish wish, StockedProduct found) => new(
        $"{wish.ProductId}",
        found.Product.Details.Name.Value,
        MoneyView.Of(found.Product.Details.Price.Money),
        found.Product.Details.ImageUrl?.Value,
        found.Product.Status == ProductStatus.Retired ? "retired" : found.Stock.Available.Count == 0 ? "sold-out" : "available",
        found.Stock.Available.Count,
        wish.AddedAt);
}

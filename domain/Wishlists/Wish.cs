using Shop.Domain.Products;

namespace Shop.Domain.Wishlists;

/// <summary>A product on a wishlist.</summary>
public sealed record Wish(ProductId ProductId, DateTimeOffset AddedAt);

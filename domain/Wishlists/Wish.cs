using Shop.Domain.Products;

namespace Shop.Domain.Wishlists;

/// <summary>A product that somebody would like, since when.</summary>
public sealed record Wish(ProductId ProductId, DateTimeOffset AddedAt);

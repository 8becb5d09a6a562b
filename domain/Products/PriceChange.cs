namespace Shop.Domain.Products;

/// <param name="Since">When the price took effect.</param>
public sealed record PriceChange(Price Price, DateTimeOffset Since);

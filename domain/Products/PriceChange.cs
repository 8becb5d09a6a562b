namespace Shop.Domain.Products;

/// <param name="Since">When the price became valid.</param>
public sealed record PriceChange(Price Price, DateTimeOffset Since);

namespace Shop.Domain.Products;

/// <summary>A quantity tier as the client sent it.</summary>
/// <param name="Amount">In minor units of the product's currency.</param>
public sealed record QuantityTierForm(long? From, long? Amount);

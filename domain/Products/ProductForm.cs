namespace Shop.Domain.Products;

/// <summary>The details of a product as the client sent them.</summary>
/// <param name="Amount">The field <c>price.amount</c>, in minor units.</param>
/// <param name="Currency">The field <c>price.currency</c>.</param>
/// <param name="ImageUrl">Null for none.</param>
/// <param name="TaxClass">Null for the standard class.</param>
/// <param name="WeightGrams">Null for 0.</param>
/// <param name="QuantityTiers">Null for none.</param>
public sealed record ProductForm(
    string? Name, string? Description, long? Amount, string? Currency, string? Category, string? ImageUrl = null,
    string? TaxClass = null, long? WeightGrams = null, ValueList<QuantityTierForm>? QuantityTiers = null);

/// <summary>A new product as the client sent it.</summary>
/// <param name="Stock">The number of pieces of the opening stock.</param>
public sealed record NewProductForm(ProductForm Form, long? Stock);

namespace Shop.Domain.Products;

/// <summary>A product as a client writes it, unchecked.</summary>
/// <param name="Amount">In minor units; the API's <c>price.amount</c>.</param>
/// <param name="Currency">The API's <c>price.currency</c>.</param>
/// <param name="ImageUrl">Null for none.</param>
/// <param name="TaxClass">Null for the standard one.</param>
/// <param name="WeightGrams">Null for 0.</param>
/// <param name="QuantityTiers">Null for none.</param>
public sealed record ProductForm(
    string? Name, string? Description, long? Amount, string? Currency, string? Category, string? ImageUrl = null,
    string? TaxClass = null, long? WeightGrams = null, ValueList<QuantityTierForm>? QuantityTiers = null);

/// <param name="Stock">The opening stock.</param>
public sealed record NewProductForm(ProductForm Form, long? Stock);

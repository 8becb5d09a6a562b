namespace Shop.Domain.Products;

/// <summary>A new product as the client sent it.</summary>
/// <param name="Stock">The number of pieces of the opening stock.</param>
public sealed record NewProductForm(ProductForm Form, long? Stock);

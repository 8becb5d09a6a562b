using Shop.Domain.Inventory;
using Shop.Domain.Products;

namespace Shop.Functions.Products;

/// <summary>A product and its stock.</summary>
internal sealed record StockedProduct(Product Product, Stock Stock);

/// <summary>The products and stocks that a read found.</summary>
internal sealed record StockedProducts(IReadOnlyDictionary<ProductId, Product> Products, IReadOnlyDictionary<ProductId, Stock> Stocks)
{
    /// <summary>Finds a product with its stock. Null when the product or its stock was not found.</summary>
    public StockedProduct? Find(ProductId id) =>
        Products.TryGetValue(id, out var product) && Stocks.TryGetValue(id, out var stock) ? new(product, stock) : null;
}

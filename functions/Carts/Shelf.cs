using Shop.Domain.Carts;
using Shop.Domain.Inventory;
using Shop.Domain.Products;

namespace Shop.Functions.Carts;

/// <summary>Products and their stock, as they were read.</summary>
internal sealed class Shelf
{
    private readonly Dictionary<ProductId, Product> products;
    private readonly Dictionary<ProductId, Stock> stocks;

    private Shelf(IEnumerable<Product> products, IEnumerable<Stock> stocks) =>
        (this.products, this.stocks) = (products.ToDictionary(product => product.Id), stocks.ToDictionary(stock => stock.ProductId));

    public static Shelf Empty { get; } = new([], []);

    public Shelf With(IEnumerable<Product> more, IEnumerable<Stock> moreStocks) =>
        new(products.Values.Concat(more), stocks.Values.Concat(moreStocks));

    public CartContents Contents(Cart cart) => CartContents.Of(cart, products, stocks);
}

using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using Shop.Domain;
using Shop.Domain.Inventory;
using Shop.Domain.Products;
using Shop.Functions.Hosting;
using Shop.Functions.Inventory;
using Shop.Functions.Storage;

namespace Shop.Functions.Products;

/// <summary>The catalogue, and the stock that belongs to it.</summary>
internal sealed class ProductStore(IAmazonDynamoDB dynamo, TableNames tables, Writes writes, Paging paging)
{
    /// <summary>Both or neither.</summary>
    /// <returns>False when the product or its stock exists already; nothing is changed then.</returns>
    public Task<bool> Create(Product product, Stock stock, CancellationToken cancelled) => dynamo.TryWrite(
        cancelled,
        writes.Create(ShopTable.Products, ProductItem.Write(product)),
        writes.Create(ShopTable.Inventory, StockItem.Write(stock)));

    /// <summary>Retired products are found too. Eventually consistent.</summary>
    public async Task<(Product Product, Stock Stock)?> Find(ProductId id, CancellationToken cancelled)
    {
        var (products, inventory) = (tables[ShopTable.Products], tables[ShopTable.Inventory]);
        var items = await dynamo.GetMany(cancelled, (products, ProductItem.Key(id)), (inventory, StockItem.Key(id)));
        return items[products].SingleOrDefault() is { } product && items[inventory].SingleOrDefault() is { } stock
            ? (ProductItem.Read(product), StockItem.Read(stock))
            : null;
    }

    /// <summary>Products for sale, the newest first: all, or those of a category. Eventually consistent.</summary>
    /// <returns>Refused: <see cref="Invalid"/> for <c>cursor</c>.</returns>
    public Task<Outcome<Page<Product>>> List(Category? category, PageRequest page, CancellationToken cancelled) => paging.Read(
        category is null
            ? new IndexQuery(ShopTable.Products, Tables.ProductsListing, ProductItem.Listing)
            : new IndexQuery(ShopTable.Products, Tables.ProductsByCategory, category.Value),
        page,
        ProductItem.Read,
        cancelled);
}

using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using Shop.Domain.Inventory;
using Shop.Domain.Products;
using Shop.Functions.Inventory;

namespace Shop.Functions.Products;

/// <summary>The catalogue, and the stock that belongs to it.</summary>
internal sealed class ProductStore(IAmazonDynamoDB dynamo, TableNames tables, Writes writes, Paging paging)
{
    /// <param name="readVersion">The version that it replaces; 0 to create it.</param>
    public TransactWriteItem Put(Product product, long readVersion = 0) =>
        writes.Put(ShopTable.Products, ProductItem.Write(product), readVersion);

    /// <inheritdoc cref="Put(Product, long)"/>
    public TransactWriteItem Put(Stock stock, long readVersion = 0) =>
        writes.Put(ShopTable.Inventory, StockItem.Write(stock), readVersion);

    /// <summary>Retired products are found too. Eventually consistent.</summary>
    public Task<(Product Product, Stock Stock)?> FindAsync(ProductId id, CancellationToken cancellationToken) => FindAsync(id, consistent: [], cancellationToken);

    /// <summary>To change the stock: that is as it was last written, the product perhaps not.</summary>
    public Task<(Product Product, Stock Stock)?> FindStockAsync(ProductId id, CancellationToken cancellationToken) =>
        FindAsync(id, consistent: [tables[ShopTable.Inventory]], cancellationToken);

    /// <summary>To change it: as it was last written.</summary>
    public async Task<Product?> FindAloneAsync(ProductId id, CancellationToken cancellationToken)
    {
        var request = new GetItemRequest { TableName = tables[ShopTable.Products], Key = ProductItem.Key(id), ConsistentRead = true };
        var response = await dynamo.GetItemAsync(request, cancellationToken);
        return response.Item is { Count: > 0 } item ? ProductItem.Read(item) : null;
    }

    /// <summary>Eventually consistent.</summary>
    /// <returns>Refused: <see cref="Invalid"/> for <c>cursor</c>.</returns>
    public Task<Outcome<Page<Product>>> ListAsync(IndexQuery query, PageRequest page, CancellationToken cancellationToken) =>
        paging.ReadAsync(query, page, ProductItem.Read, cancellationToken);

    private async Task<(Product Product, Stock Stock)?> FindAsync(ProductId id, string[] consistent, CancellationToken cancellationToken)
    {
        var (products, inventory) = (tables[ShopTable.Products], tables[ShopTable.Inventory]);
        var items = await dynamo.GetManyAsync(consistent, cancellationToken, (products, ProductItem.Key(id)), (inventory, StockItem.Key(id)));
        return items[products].SingleOrDefault() is { } product && items[inventory].SingleOrDefault() is { } stock
            ? (ProductItem.Read(product), StockItem.Read(stock))
            : null;
    }
}

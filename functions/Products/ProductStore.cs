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
    /// <summary>All of it or nothing.</summary>
    /// <param name="also">What must stand or fall with it.</param>
    /// <returns>False when the product or its stock exists already, or a condition of the others fails; nothing is changed then.</returns>
    public Task<bool> CreateAsync(Product product, Stock stock, CancellationToken cancellationToken, params IReadOnlyList<TransactWriteItem> also) => dynamo.TryWriteAsync(
        cancellationToken,
        [writes.Create(ShopTable.Products, ProductItem.Write(product)), writes.Create(ShopTable.Inventory, StockItem.Write(stock)), .. also]);

    /// <inheritdoc cref="SaveAsync(Stock, Stock, CancellationToken, IReadOnlyList{TransactWriteItem})"/>
    public Task<bool> SaveAsync(Product product, Product read, CancellationToken cancellationToken, params IReadOnlyList<TransactWriteItem> also) =>
        dynamo.TryWriteAsync(cancellationToken, [writes.Replace(ShopTable.Products, ProductItem.Write(product), read.Version), .. also]);

    /// <param name="read">What it is to replace.</param>
    /// <param name="also">What must stand or fall with it.</param>
    /// <returns>False when it was changed since it was read, or a condition of the others fails; nothing is changed then.</returns>
    public Task<bool> SaveAsync(Stock stock, Stock read, CancellationToken cancellationToken, params IReadOnlyList<TransactWriteItem> also) =>
        dynamo.TryWriteAsync(cancellationToken, [writes.Replace(ShopTable.Inventory, StockItem.Write(stock), read.Version), .. also]);

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

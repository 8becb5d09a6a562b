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
    public Task<bool> Create(Product product, Stock stock, CancellationToken cancelled, params IReadOnlyList<TransactWriteItem> also) => dynamo.TryWrite(
        cancelled,
        [writes.Create(ShopTable.Products, ProductItem.Write(product)), writes.Create(ShopTable.Inventory, StockItem.Write(stock)), .. also]);

    /// <inheritdoc cref="Save(Stock, Stock, CancellationToken, IReadOnlyList{TransactWriteItem})"/>
    public Task<bool> Save(Product product, Product read, CancellationToken cancelled, params IReadOnlyList<TransactWriteItem> also) =>
        dynamo.TryWrite(cancelled, [writes.Replace(ShopTable.Products, ProductItem.Write(product), read.Version), .. also]);

    /// <param name="read">What it is to replace.</param>
    /// <param name="also">What must stand or fall with it.</param>
    /// <returns>False when it was changed since it was read, or a condition of the others fails; nothing is changed then.</returns>
    public Task<bool> Save(Stock stock, Stock read, CancellationToken cancelled, params IReadOnlyList<TransactWriteItem> also) =>
        dynamo.TryWrite(cancelled, [writes.Replace(ShopTable.Inventory, StockItem.Write(stock), read.Version), .. also]);

    /// <summary>Retired products are found too. Eventually consistent.</summary>
    public Task<(Product Product, Stock Stock)?> Find(ProductId id, CancellationToken cancelled) => Find(id, consistent: [], cancelled);

    /// <summary>To change the stock: that is as it was last written, the product perhaps not.</summary>
    public Task<(Product Product, Stock Stock)?> FindStock(ProductId id, CancellationToken cancelled) =>
        Find(id, consistent: [tables[ShopTable.Inventory]], cancelled);

    /// <summary>To change it: as it was last written.</summary>
    public async Task<Product?> FindAlone(ProductId id, CancellationToken cancelled)
    {
        var request = new GetItemRequest { TableName = tables[ShopTable.Products], Key = ProductItem.Key(id), ConsistentRead = true };
        var response = await dynamo.GetItemAsync(request, cancelled);
        return response.Item is { Count: > 0 } item ? ProductItem.Read(item) : null;
    }

    /// <summary>Eventually consistent.</summary>
    /// <returns>Refused: <see cref="Invalid"/> for <c>cursor</c>.</returns>
    public Task<Outcome<Page<Product>>> List(IndexQuery query, PageRequest page, CancellationToken cancelled) =>
        paging.Read(query, page, ProductItem.Read, cancelled);

    private async Task<(Product Product, Stock Stock)?> Find(ProductId id, string[] consistent, CancellationToken cancelled)
    {
        var (products, inventory) = (tables[ShopTable.Products], tables[ShopTable.Inventory]);
        var items = await dynamo.GetMany(consistent, cancelled, (products, ProductItem.Key(id)), (inventory, StockItem.Key(id)));
        return items[products].SingleOrDefault() is { } product && items[inventory].SingleOrDefault() is { } stock
            ? (ProductItem.Read(product), StockItem.Read(stock))
            : null;
    }
}

using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using Shop.Domain.Inventory;
using Shop.Domain.Products;
using Shop.Functions.Inventory;

namespace Shop.Functions.Products;

/// <summary>Reads and writes products and their stock.</summary>
internal sealed class ProductStore(IAmazonDynamoDB dynamo, Joins joins, TableNames tables, Writes writes, Paging paging)
{
    /// <summary>Reads a product and its stock, eventually consistently. Finds retired products too.</summary>
    public async Task<StockedProduct?> FindAsync(ProductId id, CancellationToken cancellationToken) =>
        (await FindManyAsync([id], latestStock: false, cancellationToken)).Find(id);

    /// <summary>Reads the stock consistently and the product eventually consistently.</summary>
    public async Task<StockedProduct?> FindWithLatestStockAsync(ProductId id, CancellationToken cancellationToken) =>
        (await FindManyAsync([id], latestStock: true, cancellationToken)).Find(id);

    /// <summary>
    /// Reads several products and their stock, eventually consistently. Sends one request per 50 products, all at once; no request for an
    /// empty list.
    /// </summary>
    /// <param name="latestStock">Whether the stock is read consistently, which costs twice the capacity.</param>
    public async Task<StockedProducts> FindManyAsync(IEnumerable<ProductId> ids, bool latestStock, CancellationToken cancellationToken) =>
        Read(await Task.WhenAll(ids.Distinct().Chunk(Joins.MaxKeys / 2).Select(some =>
            joins.GetManyAsync(consistent: latestStock ? [tables[ShopTable.Inventory]] : [], cancellationToken, Keys(some)))));

    /// <summary>Reads the stocks of at most <see cref="Joins.MaxKeys"/> products consistently, with one request.</summary>
    public async Task<IReadOnlyDictionary<ProductId, Stock>> FindLatestStocksAsync(
        IEnumerable<ProductId> ids, CancellationToken cancellationToken)
    {
        var table = tables[ShopTable.Inventory];
        var items = await joins.GetManyAsync(consistent: [table], cancellationToken, [.. ids.Select(id => (table, StockItem.Key(id)))]);
        return items[table].Select(StockItem.Read).ToDictionary(stock => stock.ProductId);
    }

    /// <summary>Reads the product consistently, without its stock.</summary>
    public async Task<Product?> FindLatestAsync(ProductId id, CancellationToken cancellationToken)
    {
        var response = await dynamo.GetItemAsync(tables[ShopTable.Products], ProductItem.Key(id), consistentRead: true, cancellationToken);
        return response.Item is { Count: > 0 } item ? ProductItem.Read(item) : null;
    }

    /// <summary>Lists products. Eventually consistent.</summary>
    /// <returns>Refused: <see cref="Invalid"/> for <c>cursor</c>.</returns>
    public Task<Outcome<Page<Product>>> ListAsync(IndexQuery query, PageRequest page, CancellationToken cancellationToken) =>
        paging.ReadAsync(query, page, ProductItem.Read, cancellationToken);

    /// <summary>
    /// Lists stocks of the low-stock index. Eventually consistent: a stock that has just become low can be missing, and a stock that is no
    /// longer low can be listed with its former numbers.
    /// </summary>
    /// <returns>Refused: <see cref="Invalid"/> for <c>cursor</c>.</returns>
    public Task<Outcome<Page<Stock>>> ListStocksAsync(IndexQuery query, PageRequest page, CancellationToken cancellationToken) =>
        paging.ReadAsync(query, page, StockItem.Read, cancellationToken);

    /// <summary>The keys of the items that <see cref="Read"/> needs.</summary>
    public (string Table, Dictionary<string, AttributeValue> Key)[] Keys(IReadOnlyCollection<ProductId> ids) =>
    [
        .. ids.Select(id => (tables[ShopTable.Products], ProductItem.Key(id))),
        .. ids.Select(id => (tables[ShopTable.Inventory], StockItem.Key(id))),
    ];

    public StockedProducts Read(IReadOnlyCollection<ILookup<string, Dictionary<string, AttributeValue>>> batches) => new(
        batches.SelectMany(items => items[tables[ShopTable.Products]]).Select(ProductItem.Read).ToDictionary(product => product.Id),
        batches.SelectMany(items => items[tables[ShopTable.Inventory]]).Select(StockItem.Read).ToDictionary(stock => stock.ProductId));

    /// <summary>Returns the writes of a new product and its stock.</summary>
    public IReadOnlyList<TransactWriteItem> Create(Product product, Stock stock) =>
        [writes.Create(ShopTable.Products, ProductItem.Write(product)), writes.Create(ShopTable.Inventory, StockItem.Write(stock))];

    /// <summary>Returns the write that stores a changed product; no write when the product has not changed.</summary>
    public IReadOnlyList<TransactWriteItem> Put(Product before, Product after) =>
        after == before ? [] : [writes.Replace(ShopTable.Products, ProductItem.Write(after), before.Version)];

    /// <summary>Returns the write that stores a changed stock; no write when the stock has not changed.</summary>
    public IReadOnlyList<TransactWriteItem> Put(Stock before, Stock after) =>
        after == before ? [] : [writes.Replace(ShopTable.Inventory, StockItem.Write(after), before.Version)];
}

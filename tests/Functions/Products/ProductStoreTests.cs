using Shop.Domain.Products;
using Shop.Domain.Users;
using Shop.Functions.Inventory;
using Shop.Functions.Products;
using Shop.Functions.Storage;
using Shop.Tests.Functions.Support;

namespace Shop.Tests.Functions.Products;

[Collection(DynamoDbTests.Name)]
public sealed class ProductStoreTests(DynamoDb dynamoDb)
{
    [Theory]
    [InlineData("Words", 7)]
    [InlineData("", 0)]
    public async Task Finds_a_created_product_with_its_stock(string description, int stock)
    {
        await using var tables = await dynamoDb.TablesAsync();
        var (product, opening) = Make.Product(1, stock: stock, description: description);
        Assert.True(await tables.TryWriteAsync(Store(tables).Create(product, opening)));
        Assert.Equal(new StockedProduct(product, opening), await Store(tables).FindAsync(product.Id, CancellationToken.None));
    }

    [Fact]
    public async Task Creates_neither_product_nor_stock_when_one_of_them_exists()
    {
        await using var tables = await dynamoDb.TablesAsync();
        var (product, stock) = Make.Product(1);
        await tables.Dynamo.PutItemAsync(tables.Names[ShopTable.Inventory], StockItem.Write(stock));
        Assert.False(await tables.TryWriteAsync(Store(tables).Create(product, stock)));
        Assert.Empty(await tables.RowsAsync(ShopTable.Products));
    }

    [Fact]
    public async Task Only_low_stock_is_in_the_low_stock_index()
    {
        await using var tables = await dynamoDb.TablesAsync();
        await tables.SellAsync(Make.Product(1, stock: 5), Make.Product(2, stock: 6));
        var low = Assert.Single(await tables.RowsAsync(ShopTable.Inventory), row => row.ContainsKey("lowStock"));
        Assert.Equal("5", low["available"].N);
    }

    [Fact]
    public async Task Finds_a_retired_product_that_no_list_of_customers_contains()
    {
        await using var tables = await dynamoDb.TablesAsync();
        var (product, stock) = Make.Product(1);
        var retired = product.Retire(new(UserId.Parse("root"), Role.Admin), FixedTime.Noon.AddDays(1)).Require();
        await tables.SellAsync((retired, stock));
        Assert.Equal(retired, (await Store(tables).FindAsync(product.Id, CancellationToken.None))?.Product);
        var category = product.Details.Category.Value;
        IndexQuery[] lists =
        [
            new(ShopTable.Products, Tables.ProductsListing, ProductItem.Listing),
            new(ShopTable.Products, Tables.ProductsByCategory, category),
            new(ShopTable.Products, Tables.ProductsByCategoryPrice, category),
            new(ShopTable.Products, Tables.ProductsByVendor, "vendor-1") { Range = ProductItem.ForSale },
        ];
        Assert.All(await Task.WhenAll(lists.Select(list => ListAsync(tables, list))), Assert.Empty);
        Assert.Equal([retired], await ListAsync(tables, lists[^1] with { Range = null }));
    }

    [Fact]
    public async Task Stores_tax_class_weight_and_quantity_tiers()
    {
        await using var tables = await dynamoDb.TablesAsync();
        var (product, stock) = Make.Product(1);
        var form = new ProductForm(
            "Name", "Words", 1299, "EUR", "Books", TaxClass: "exempt", WeightGrams: 5, QuantityTiers: [new(2, 1000), new(5, 900)]);
        var edited = product.Edit(ProductDetails.Read(form).Require(), new(UserId.Parse("root"), Role.Admin), FixedTime.Noon).Require();
        await tables.SellAsync((edited, stock));
        Assert.Equal(edited, await Store(tables).FindLatestAsync(product.Id, CancellationToken.None));
    }

    [Fact]
    public async Task Does_not_overwrite_a_newer_version()
    {
        await using var tables = await dynamoDb.TablesAsync();
        var (product, stock) = Make.Product(1);
        await tables.SellAsync((product, stock));
        var admin = new Actor(UserId.Parse("root"), Role.Admin);
        var retired = product.Retire(admin, FixedTime.Noon).Require();
        Assert.True(await tables.TryWriteAsync(Store(tables).Put(product, retired)));
        Assert.False(await tables.TryWriteAsync(Store(tables).Put(product, product.Retire(admin, FixedTime.Noon.AddDays(1)).Require())));
        Assert.Equal(retired, await Store(tables).FindLatestAsync(product.Id, CancellationToken.None));
    }

    [Fact]
    public async Task Reads_a_product_and_its_stock_with_one_request_and_one_unit()
    {
        await using var tables = await dynamoDb.TablesAsync();
        var (product, stock) = Make.Product(1);
        await tables.SellAsync((product, stock));
        Assert.Equal((1, 1.0, 0.0), await tables.Dynamo.CostAsync(() => Store(tables).FindAsync(product.Id, CancellationToken.None)));
    }

    private static async Task<IReadOnlyList<Product>> ListAsync(TestTables tables, IndexQuery query) =>
        (await Store(tables).ListAsync(query, new(20, null), CancellationToken.None)).Require().Items;

    private static ProductStore Store(TestTables tables) => tables.New<ProductStore>();
}

using Shop.Tests.Functions.Support;

namespace Shop.Tests.Functions.Orders;

[Collection(DynamoDbTests.Name)]
public sealed class LowStockIndexTests(DynamoDb dynamoDb) : IAsyncLifetime
{
    private TestTables tables = null!;
    private Buyer ada = null!;

    public async Task InitializeAsync() => ada = new(tables = await dynamoDb.TablesAsync());

    public Task DisposeAsync() => tables.DisposeAsync().AsTask();

    [Theory]
    [InlineData(9, 3, false)]
    [InlineData(8, 3, true)]
    [InlineData(5, 1, true)]
    [InlineData(3, 3, true)]
    public async Task The_low_stock_index_has_the_stock_when_the_remaining_pieces_are_at_or_below_the_threshold(int stock, int ordered, bool low)
    {
        var product = await ada.Quotes.ProductAsync(1, stock: stock);
        await ada.Quotes.CartAsync((product, ordered));

        Assert.Equal(201, (await ada.PlaceAsync("k-1")).Status);

        var (after, indexed) = await ada.StockAsync(product);
        Assert.Equal((stock - ordered, low, low), (after.Available.Count, after.IsLow, indexed));
    }

    [Theory]
    [InlineData(8, 3, false)]
    [InlineData(5, 3, true)]
    public async Task A_release_removes_the_stock_from_the_index_when_it_is_above_the_threshold(int stock, int ordered, bool low)
    {
        var product = await ada.Quotes.ProductAsync(1, stock: stock);
        await ada.Quotes.CartAsync((product, ordered));
        var order = await ada.PlaceAsync("k-1");

        await ada.CancelAsync(order["orderId"]);

        var (after, indexed) = await ada.StockAsync(product);
        Assert.Equal((stock, low, low), (after.Available.Count, after.IsLow, indexed));
    }

    [Fact]
    public async Task Concurrent_orders_that_cross_the_threshold_leave_the_low_stock_index_correct()
    {
        var product = await ada.Quotes.ProductAsync(1, stock: 12);
        var buyers = Enumerable.Range(0, 10).Select(number => $"buyer-{number}").ToList();
        await Task.WhenAll(buyers.Select(buyer => ada.SetAsync(product, 1, buyer)));

        var orders = await Task.WhenAll(buyers.Select(buyer => ada.PlaceAsync("k-1", by: buyer)));
        Assert.Equal((2, true), (await AvailableAsync(), (await ada.StockAsync(product)).IsIndexedAsLow));

        await Task.WhenAll(buyers.Zip(orders, (buyer, order) => ada.CancelAsync(order["orderId"], buyer)));
        Assert.Equal((12, false), (await AvailableAsync(), (await ada.StockAsync(product)).IsIndexedAsLow));

        async Task<int> AvailableAsync() => (await ada.StockAsync(product)).Stock.Available.Count;
    }
}

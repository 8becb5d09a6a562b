using Shop.Domain;
using Shop.Domain.Events;
using Shop.Domain.Inventory;
using Shop.Domain.Orders;
using Shop.Domain.Products;
using Shop.Functions.Inventory;
using Shop.Functions.Storage;
using Shop.Tests.Functions.Orders;
using Shop.Tests.Functions.Support;

namespace Shop.Tests.Functions.Inventory;

[Collection(DynamoDbTests.Name)]
public sealed class ReconcileStocksTests(DynamoDb dynamoDb) : IAsyncLifetime
{
    private readonly FakeContext context = new() { RemainingTime = TimeSpan.FromMinutes(5) };

    private TestTables tables = null!;

    private OrderDesk desk = null!;

    private Product product = null!;

    public async Task InitializeAsync()
    {
        tables = await dynamoDb.TablesAsync();
        desk = new(tables);
        product = await desk.Ada.Quotes.ProductAsync(1, stock: 10);
        await LogAsync(hours: 0);
    }

    public Task DisposeAsync() => tables.DisposeAsync().AsTask();

    [Fact]
    public async Task A_stock_that_orders_and_the_ledger_explain_is_not_written()
    {
        await desk.PlacedAsync((product, 3));
        await LogAsync(hours: 0);
        var stock = await StockAsync();

        await RunAsync(hours: 1);

        Assert.Equal(stock, await StockAsync());
        Assert.Contains(context.Lines, line => line.StartsWith(
            "Information stock-reconciliation: 0 of 1 stocks differ, 0 corrected, complete: True, at planned", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_lost_release_is_recorded_by_one_run_and_corrected_by_the_next_run_once()
    {
        await desk.PlacedAsync((product, 3));
        await LogAsync(hours: 0);
        await MoveAsync(new PiecesReserved(OrderId.From(FixedTime.Noon, new byte[OrderId.RandomBytes]), new Quantity(4), FixedTime.Noon));

        await RunAsync(hours: 1);
        Assert.Equal((3, 7, 4L), Numbers(await StockAsync()));
        Assert.Equal(
            new StockFinding(StockFault.ReservedForNobody, new Units(3), new Units(7), IsCorrected: false, At(1)),
            (await StockAsync()).Finding);
        await LogAsync(hours: 1);

        await RunAsync(hours: 2);
        Assert.Equal((7, 3, 5L), Numbers(await StockAsync()));
        Assert.Equal(true, (await StockAsync()).Finding?.IsCorrected);
        await LogAsync(hours: 2);

        var corrected = await StockAsync();
        await RunAsync(hours: 3);
        Assert.Equal(corrected, await StockAsync());
    }

    [Fact]
    public async Task Reserved_pieces_of_an_order_that_the_index_can_still_lack_are_left_alone()
    {
        await MoveAsync(
            new PiecesReserved(OrderId.From(FixedTime.Noon, new byte[OrderId.RandomBytes]), new Quantity(4), FixedTime.Noon), hours: 1);
        var stock = await StockAsync();

        await RunAsync(hours: 1);

        Assert.Equal(stock, await StockAsync());
    }

    [Fact]
    public async Task An_order_that_ends_after_its_reservation_was_read_is_no_difference()
    {
        var order = await desk.PlacedAsync((product, 3));
        await LogAsync(hours: 0);

        // The first batch read is that of the open orders, the second is that of the stocks.
        BeforeBatchRead(2, async () => await desk.ChangeAsync(order, new RequestCancellation(At(1))));
        await RunAsync(hours: 1);

        Assert.Equal((10, 0, 3L), Numbers(await StockAsync()));
        Assert.Null((await StockAsync()).Finding);
    }

    [Fact]
    public async Task A_stock_that_changes_between_its_two_reads_is_left_to_the_next_run()
    {
        var order = await desk.PlacedAsync((product, 3));
        await LogAsync(hours: 0);
        await MoveAsync(new PiecesReserved(OrderId.From(FixedTime.Noon, new byte[OrderId.RandomBytes]), new Quantity(4), FixedTime.Noon));

        // Orders, stocks, ledger; then stocks, orders and again stocks.
        BeforeBatchRead(6, async () => await desk.ChangeAsync(order, new RequestCancellation(At(1))));
        await RunAsync(hours: 1);

        Assert.Equal((6, 4, 4L), Numbers(await StockAsync()));
        Assert.Null((await StockAsync()).Finding);
    }

    [Fact]
    public async Task A_stock_that_changes_before_the_correction_is_written_is_left_to_the_next_run()
    {
        await MoveAsync(new PiecesReserved(OrderId.From(FixedTime.Noon, new byte[OrderId.RandomBytes]), new Quantity(4), FixedTime.Noon));
        await RunAsync(hours: 1);
        await LogAsync(hours: 1);

        tables.Dynamo.Meanwhile = async () => await desk.PlacedAsync((product, 1));
        await RunAsync(hours: 2);

        Assert.Equal((5, 5, 4L), Numbers(await StockAsync()));
        Assert.Equal(false, (await StockAsync()).Finding?.IsCorrected);
        Assert.Contains(context.Lines, line => line.Contains("1 of 1 stocks differ, 0 corrected", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Pieces_without_an_entry_in_the_ledger_are_recorded_until_a_person_changes_their_number()
    {
        var stock = await StockAsync();
        await tables.SellAsync((product, new Stock(product.Id, new Units(12), default, default, stock.LowStockThreshold, stock.Version)));

        await RunAsync(hours: 1);
        Assert.Equal((StockFault.Surplus, 10, 12), ((await StockAsync()).Finding is { } f ? (f.Fault, f.Expected.Count, f.Found.Count) : default));

        await LogAsync(hours: 1);
        await RunAsync(hours: 2);
        Assert.Equal(StockFault.Surplus, (await StockAsync()).Finding?.Fault);

        var recorded = await StockAsync();
        var counted = new Stock(product.Id, new Units(10), default, default, stock.LowStockThreshold, recorded.Version + 1)
        {
            Finding = recorded.Finding,
        };
        await tables.SellAsync((product, counted));
        await tables.New<LedgerStore>().RecordAsync(
            new StockChanged(
                new(Subject.StockOf(product.Id), counted.Version, At(3), User: null),
                product.Id,
                new Units(10),
                default,
                default,
                new(-2, 0, 0)),
            CancellationToken.None);
        await RunAsync(hours: 4);
        Assert.Null((await StockAsync()).Finding);
    }

    [Fact]
    public async Task A_shop_with_several_pages_is_reconciled_by_several_runs_and_retired_products_come_last()
    {
        await tables.SellAsync(Enumerable.Range(2, 100).Select(number => Make.Product(number, stock: 5)));
        var (retired, stock) = Make.Product(200, stock: 5);
        await tables.SellAsync((retired.Retire(new(retired.Owner!, Shop.Domain.Users.Role.Vendor), At(0)).Require(), stock));

        foreach (var (products, complete) in new[] { (100, false), (1, false), (1, true), (100, false) })
        {
            var hurried = new FakeContext { RemainingTime = ReconcileStocks.PageTime };
            await RunAsync(hours: 1, hurried);
            Assert.Contains($"0 of {products} stocks differ, 0 corrected, complete: {complete}", Assert.Single(hurried.Lines), StringComparison.Ordinal);
        }
    }

    private static DateTimeOffset At(int hours) => FixedTime.Noon.AddHours(hours);

    private static (int Available, int Reserved, long Version) Numbers(Stock stock) =>
        (stock.Available.Count, stock.Reserved.Count, stock.Version);

    private Task RunAsync(int hours, FakeContext? other = null) =>
        tables.New<ReconcileStocks>(new FixedTime(At(hours))).Handle(new("planned"), other ?? context);

    private async Task<Stock> StockAsync() => (await desk.Ada.StockAsync(product)).Stock;

    /// <summary>Moves pieces without an order, as a bug does, and logs the movement.</summary>
    private async Task MoveAsync(StockMovement movement, int hours = 0)
    {
        await tables.SellAsync((product, (await StockAsync()).Apply(movement).Require()));
        await LogAsync(hours);
    }

    /// <summary>Adds the last change of the stock to the ledger; the change of the reserved pieces is all of them.</summary>
    private async Task LogAsync(int hours)
    {
        var stock = await StockAsync();
        var now = new Occurrence(Subject.StockOf(product.Id), stock.Version, At(hours), User: null);
        ShopEvent happened = stock.Version == 1
            ? new StockOpened(now, product.Id, stock.Available)
            : new StockChanged(now, product.Id, stock.Available, stock.Reserved, stock.Sold, new(0, stock.Reserved.Count, 0));
        await tables.New<LedgerStore>().RecordAsync(happened, CancellationToken.None);
    }

    /// <summary>Lets somebody else act before a batch read of the run; 1 is the first.</summary>
    private void BeforeBatchRead(int number, Func<Task> act) => tables.Dynamo.BeforeBatchRead = () =>
    {
        if (number == 1)
        {
            return act();
        }

        BeforeBatchRead(number - 1, act);
        return Task.CompletedTask;
    };
}

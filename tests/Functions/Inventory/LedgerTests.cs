using System.Reflection;
using System.Text.Json;
using Amazon.DynamoDBv2;
using Shop.Domain.Events;
using Shop.Domain.Inventory;
using Shop.Domain.Orders;
using Shop.Domain.Products;
using Shop.Functions.Hosting;
using Shop.Functions.Inventory;
using Shop.Functions.Storage;
using Shop.Tests.Functions.Support;
using Made = Shop.Tests.Functions.Support.Events;

namespace Shop.Tests.Functions.Inventory;

[Collection(DynamoDbTests.Name)]
public sealed class LedgerTests(DynamoDb dynamoDb) : IAsyncLifetime
{
    private static readonly OrderId Order = OrderId.From(FixedTime.Noon, new byte[OrderId.RandomBytes]);

    private readonly (Product Product, Stock Stock) lamp = Make.Product(1, stock: 10, vendor: "vendor-1");

    private TestTables tables = null!;

    public async Task InitializeAsync()
    {
        tables = await dynamoDb.TablesAsync();
        await tables.SellAsync(lamp);
    }

    public Task DisposeAsync() => tables.DisposeAsync().AsTask();

    [Fact]
    public void The_queue_has_exactly_the_kinds_of_events_that_are_entries()
    {
        var consumes = typeof(RecordMovements).GetMethod(nameof(RecordMovements.Handle))!.GetCustomAttribute<ConsumesAttribute>()!;

        Assert.Equal(
            Made.OfEachKind.Where(happened => LedgerEntry.Of(happened) is not null).Select(happened => happened.Kind),
            consumes.Kinds.Order());
    }

    [Fact]
    public async Task The_ledger_lists_the_changes_of_a_stock_newest_first()
    {
        await RecordAsync(History());

        var items = Items(await ListAsync());

        Assert.Equal(["sold", "reserved", "opened"], items.Select(item => item.GetProperty("kind").GetString()));
        Assert.Equal(
            """{"version":2,"occurredAt":"2025-11-21T12:00:00.0000000Z","kind":"reserved","""
                + """
                "change":{"available":-3,"reserved":3,"sold":0},"after":{"available":7,"reserved":3,"sold":0}}
                """,
            items[1].GetRawText());
    }

    [Fact]
    public async Task Events_that_are_delivered_twice_at_once_and_out_of_order_give_one_entry_each_and_change_no_stock()
    {
        var events = History();

        await RecordAsync([.. events.AsEnumerable().Reverse()]);
        await Task.WhenAll(RecordAsync(events), RecordAsync(events));

        Assert.Equal(3, (await tables.RowsAsync(ShopTable.StockLedger)).Count);
        Assert.Equal(10, StockItem.Read(Assert.Single(await tables.RowsAsync(ShopTable.Inventory))).Available.Count);
    }

    [Fact]
    public async Task A_lost_event_leaves_a_missing_version_and_a_wrong_sum()
    {
        var events = History();
        await RecordAsync(events[0], events[2]);

        var items = Items(await ListAsync());

        Assert.Equal([3, 1], items.Select(item => item.GetProperty("version").GetInt32()));
        Assert.NotEqual(
            items[0].GetProperty("after").GetProperty("available").GetInt32(),
            items.Sum(item => item.GetProperty("change").GetProperty("available").GetInt32()));
    }

    [Fact]
    public async Task A_poison_message_is_reported_and_the_others_are_recorded()
    {
        var batch = Made.Batch(History());
        batch.Records[1].Body = batch.Records[1].Body.Replace("\"change\"", "\"changed\"", StringComparison.Ordinal);

        var answer = await tables.New<RecordMovements>().Handle(batch, new FakeContext());

        Assert.Equal(batch.Records[1].MessageId, Assert.Single(answer.BatchItemFailures).ItemIdentifier);
        Assert.Equal(2, (await tables.RowsAsync(ShopTable.StockLedger)).Count);
    }

    [Fact]
    public async Task When_DynamoDB_fails_the_message_is_reported_and_its_repetition_is_recorded()
    {
        tables.Dynamo.Meanwhile = () => throw new AmazonDynamoDBException("down") { ErrorCode = "InternalServerError" };

        Assert.Single((await tables.New<RecordMovements>().Handle(Made.Batch(History()[..1]), new FakeContext())).BatchItemFailures);

        await RecordAsync(History());
        Assert.Equal(3, (await tables.RowsAsync(ShopTable.StockLedger)).Count);
    }

    [Fact]
    public async Task The_ledger_is_read_page_by_page()
    {
        await RecordAsync(History());

        var first = await ListAsync(query: [("limit", "2")]);
        var rest = await ListAsync(query: [("limit", "2"), ("cursor", first["nextCursor"])]);

        Assert.Equal([3, 2, 1], Items(first).Concat(Items(rest)).Select(item => item.GetProperty("version").GetInt32()));
    }

    [Theory]
    [InlineData("vendor-1", "vendor", 200)]
    [InlineData("boss", "admin", 200)]
    [InlineData("vendor-2", "vendor", 403)]
    [InlineData("vendor-1", null, 403)]
    public async Task The_vendor_of_the_product_and_administrators_read_the_ledger(string by, string? group, int status) =>
        Assert.Equal(status, (await ListAsync(by, group)).Status);

    [Fact]
    public async Task The_vendor_of_a_retired_product_reads_the_ledger()
    {
        var retired = lamp.Product.Retire(new(Shop.Domain.Users.UserId.Parse("vendor-1"), Shop.Domain.Users.Role.Vendor), FixedTime.Noon);
        await tables.SellAsync((retired.Require(), lamp.Stock));

        Assert.Equal(200, (await ListAsync()).Status);
    }

    [Theory]
    [InlineData("prd_00000000000000000000000000")]
    [InlineData("lamp")]
    public async Task The_ledger_of_an_unknown_product_is_answered_with_404(string id) =>
        Assert.Equal(404, (await ListAsync("boss", "admin", id)).Status);

    // Ten pieces, of which an order reserves three and pays.
    private ShopEvent[] History()
    {
        var reserved = lamp.Stock.Apply(new PiecesReserved(Order, new(3), FixedTime.Noon)).Require();
        var sold = reserved.Apply(new PiecesSold(Order, new(3), FixedTime.Noon)).Require();
        return
        [
            .. new (Stock? Before, Stock After)[] { (null, lamp.Stock), (lamp.Stock, reserved), (reserved, sold) }
                .SelectMany(change => StockEvents.Between(change.Before, change.After, FixedTime.Noon))
                .Where(happened => LedgerEntry.Of(happened) is not null),
        ];
    }

    private async Task RecordAsync(params ShopEvent[] events) =>
        Assert.Empty((await tables.New<RecordMovements>().Handle(Made.Batch(events), new FakeContext())).BatchItemFailures);

    private Task<Answer> ListAsync(
        string by = "vendor-1", string? group = "vendor", string? id = null, params (string, string)[] query) =>
        Answer.OfAsync(tables.New<ListMovements>().Handle(
            Requests.Get("/inventory/x/movements", query).By(by, group), new FakeContext(), id ?? $"{lamp.Product.Id}"));

    private static List<JsonElement> Items(Answer answer) => [.. answer.Body.GetProperty("items").EnumerateArray()];
}

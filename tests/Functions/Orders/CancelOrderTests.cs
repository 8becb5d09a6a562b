using Shop.Domain.Orders;
using Shop.Domain.Payments;
using Shop.Domain.Pricing;
using Shop.Domain.Users;
using Shop.Functions.Coupons;
using Shop.Functions.Orders;
using Shop.Functions.Storage;
using Shop.Tests.Functions.Support;

namespace Shop.Tests.Functions.Orders;

[Collection(DynamoDbTests.Name)]
public sealed class CancelOrderTests(DynamoDb dynamoDb) : IAsyncLifetime
{
    private TestTables tables = null!;
    private Buyer ada = null!;

    public async Task InitializeAsync() => ada = new(tables = await dynamoDb.TablesAsync());

    public Task DisposeAsync() => tables.DisposeAsync().AsTask();

    [Fact]
    public async Task A_new_order_is_cancelled_at_once_and_gives_stock_and_coupon_back()
    {
        var (one, two) = (await ada.Quotes.ProductAsync(1), await ada.Quotes.ProductAsync(2));
        await ada.Quotes.CartAsync((one, 3), (two, 1));
        await ada.Quotes.CouponAsync();
        var order = await ada.PlaceAsync("k-1", Buyer.Body(""","couponCode":"TEN" """));

        var cancelled = await ada.CancelAsync(order["orderId"]);

        Assert.Equal((200, "CANCELLED"), (cancelled.Status, cancelled["status"]));
        Assert.Equal([(50, 0, 0), (50, 0, 0)], new[] { await ada.PiecesAsync(one), await ada.PiecesAsync(two) });
        Assert.Equal(CouponUses.None, (await tables.New<RedemptionStore>().FindAsync(
            CouponCode.Read("TEN").Require(), UserId.Parse(Buyer.Id), CancellationToken.None))!.Uses);
    }

    [Fact]
    public async Task Cancelling_at_once_and_again_releases_the_stock_once()
    {
        var (product, order) = await PlacedAsync();
        var answers = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => ada.CancelAsync(order)));
        Assert.All(answers, answer => Assert.Equal((200, "CANCELLED"), (answer.Status, answer["status"])));
        Assert.Equal((50, 0, 0), await ada.PiecesAsync(product));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task An_order_that_is_cancelled_by_somebody_else_between_two_reads_is_cancelled_once(bool isConfirmed)
    {
        var desk = new OrderDesk(tables);
        var product = await ada.Quotes.ProductAsync(1);
        var order = $"{(await (isConfirmed ? desk.ConfirmedAsync((product, 3)) : desk.PlacedAsync((product, 3)))).Id}";
        tables.Dynamo.BeforeBatchRead = () => desk.CancelAsync(order);

        var later = await ada.CancelAsync(order);

        Assert.Equal((200, isConfirmed ? "REFUNDED" : "CANCELLED"), (later.Status, later["status"]));
        Assert.Equal((50, 0, 0), await ada.PiecesAsync(product));
    }

    [Fact]
    public async Task During_a_checkout_the_request_is_recorded_and_answered_with_202()
    {
        var (product, id) = await PlacedAsync();
        var order = await ChangeAsync(id, new StartProcessing(ExecutionId.Parse("run-1"), FixedTime.Noon));

        var answer = await ada.CancelAsync(id);

        Assert.Equal((202, "PROCESSING"), (answer.Status, answer["status"]));
        Assert.True(answer.Body.GetProperty("cancellationRequested").GetBoolean());
        Assert.Equal(order.History.Version + 1, answer.Body.GetProperty("version").GetInt64());
        Assert.Equal((49, 1, 0), await ada.PiecesAsync(product));
    }

    [Fact]
    public async Task A_confirmed_order_is_refunded_in_full_and_its_pieces_are_available_again()
    {
        var desk = new OrderDesk(tables);
        var product = await ada.Quotes.ProductAsync(1);
        var order = await desk.ConfirmedAsync((product, 3));

        var cancelled = await ada.CancelAsync($"{order.Id}");

        Assert.Equal((200, "REFUNDED"), (cancelled.Status, cancelled["status"]));
        var refund = Assert.Single(((RefundedOrder)await desk.FindAsync($"{order.Id}")).Payment.Refunds);
        Assert.Equal((order.Terms.Total, RefundReason.Cancelled), (refund.Amount, refund.Reason));
        Assert.Equal((50, 0, 0), await ada.PiecesAsync(product));
    }

    [Fact]
    public async Task Cancelling_a_confirmed_order_at_once_and_again_refunds_it_once()
    {
        var desk = new OrderDesk(tables);
        var product = await ada.Quotes.ProductAsync(1);
        var order = await desk.ConfirmedAsync((product, 3));

        var answers = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => ada.CancelAsync($"{order.Id}")));

        Assert.All(answers, answer => Assert.Equal((200, "REFUNDED"), (answer.Status, answer["status"])));
        Assert.Single(((RefundedOrder)await desk.FindAsync($"{order.Id}")).Payment.Refunds);
        Assert.Equal((50, 0, 0), await ada.PiecesAsync(product));
    }

    [Fact]
    public async Task An_order_that_was_refunded_for_another_reason_cannot_be_cancelled()
    {
        var desk = new OrderDesk(tables);
        var order = await desk.ConfirmedAsync((await ada.Quotes.ProductAsync(1), 1));
        await desk.RefundAsync($"{order.Id}", """{"reason":"goodwill"}""");
        Assert.Equal((409, "order-not-ready"), (await ada.CancelAsync($"{order.Id}")).Problem);
    }

    [Fact]
    public async Task A_confirmed_order_that_cost_nothing_cannot_be_cancelled()
    {
        var desk = new OrderDesk(tables);
        var terms = OrderTermsOf.Free(await ada.Quotes.ProductAsync(1));
        var order = await desk.StoreAsync(terms, OrderDesk.ToConfirm(terms));

        Assert.Equal((409, "refund-too-high"), (await ada.CancelAsync($"{order.Id}")).Problem);

        Assert.Equal(order, await desk.FindAsync($"{order.Id}"));
    }

    [Fact]
    public async Task The_audit_log_has_the_cancellation_of_an_administrator_and_not_that_of_the_customer()
    {
        var desk = new OrderDesk(tables);
        var order = await desk.PlacedAsync((await ada.Quotes.ProductAsync(1), 1));

        var cancelled = await desk.CancelAsync($"{order.Id}");
        Assert.Equal((200, "CANCELLED"), (cancelled.Status, cancelled["status"]));
        Assert.Equal(1, await desk.AuditEntriesAsync(order));

        await ada.SetAsync(await ada.Quotes.ProductAsync(2), 1);
        Assert.Equal(200, (await ada.CancelAsync((await ada.PlaceAsync("k-2"))["orderId"])).Status);
        Assert.Single(await tables.RowsAsync(ShopTable.AuditLog));
    }

    [Fact]
    public async Task An_order_that_failed_cannot_be_cancelled()
    {
        var (_, id) = await PlacedAsync();
        await ChangeAsync(id, new Fail(FailureReason.PaymentDeclined, FixedTime.Noon));
        var refused = await ada.CancelAsync(id);
        Assert.Equal((409, "urn:problem-type:shop:order-not-ready"), (refused.Status, refused["type"]));
    }

    [Fact]
    public async Task Another_customer_gets_404_and_changes_nothing()
    {
        var (product, id) = await PlacedAsync();
        Assert.Equal(404, (await ada.GetAsync(id, by: "sub-2")).Status);
        Assert.Equal(404, (await ada.CancelAsync(id, by: "sub-2")).Status);
        Assert.Equal((49, 1, 0), await ada.PiecesAsync(product));
        Assert.Equal(200, (await ada.GetAsync(id, "root", "admin")).Status);
    }

    [Fact]
    public async Task Customers_list_their_orders_newest_first_and_administrators_list_orders_by_status()
    {
        var (product, first) = await PlacedAsync();
        await ada.CancelAsync(first);
        await ada.SetAsync(product, 2);
        var second = (await ada.PlaceAsync("k-2"))["orderId"];

        Assert.Equal(2, (await ada.ListAsync()).Body.GetProperty("items").GetArrayLength());
        Assert.Equal(0, (await ada.ListAsync("sub-2")).Body.GetProperty("items").GetArrayLength());
        Assert.Equal(403, (await ada.ListAsync(query: ("status", "CREATED"))).Status);
        var created = (await ada.ListAsync("root", "admin", ("status", "CREATED"))).Body.GetProperty("items");
        Assert.Equal(second, Assert.Single(created.EnumerateArray()).GetProperty("orderId").GetString());
        Assert.Equal(2, created[0].GetProperty("pieces").GetInt32());
    }

    private async Task<(Shop.Domain.Products.Product Product, string Order)> PlacedAsync()
    {
        var product = await ada.Quotes.ProductAsync(1);
        await ada.Quotes.CartAsync((product, 1));
        return (product, (await ada.PlaceAsync("k-1"))["orderId"]);
    }

    private async Task<Order> ChangeAsync(string id, OrderCommand command)
    {
        var store = tables.New<OrderStore>();
        var before = (await store.FindAsync(OrderId.Parse(id), CancellationToken.None))!;
        var after = OrderDecisions.Decide(before, command).Require();
        Assert.True(await tables.TryWriteAsync(store.Put(before, after)));
        return after;
    }
}

using Shop.Domain.Orders;
using Shop.Domain.Payments;
using Shop.Functions.Orders;
using Shop.Functions.Storage;
using Shop.Tests.Functions.Support;

namespace Shop.Tests.Functions.Orders;

[Collection(DynamoDbTests.Name)]
public sealed class ShipOrderTests(DynamoDb dynamoDb) : IAsyncLifetime
{
    private TestTables tables = null!;
    private Buyer ada = null!;

    public async Task InitializeAsync() => ada = new(tables = await dynamoDb.TablesAsync());

    public Task DisposeAsync() => tables.DisposeAsync().AsTask();

    [Fact]
    public async Task A_confirmed_order_is_shipped_and_delivered_and_the_audit_log_has_both()
    {
        var id = await ConfirmedAsync();

        var shipped = await ShipAsync(id, """{"carrier":"UPS","trackingNumber":"1Z9"}""");
        var delivered = await DeliverAsync(id);

        Assert.Equal((200, "SHIPPED"), (shipped.Status, shipped["status"]));
        Assert.Equal("UPS", shipped.Body.GetProperty("shipment").GetProperty("carrier").GetString());
        Assert.Equal((200, "DELIVERED"), (delivered.Status, delivered["status"]));
        Assert.Equal(
            ["CREATED", "PROCESSING", "CONFIRMED", "SHIPPED", "DELIVERED"],
            delivered.Body.GetProperty("timeline").EnumerateArray().Select(step => step.GetProperty("status").GetString()));
        Assert.Equal(2, (await tables.RowsAsync(ShopTable.AuditLog)).Count(row => row["entity"].S == $"orders/{id}"));
    }

    [Fact]
    public async Task The_same_shipment_again_changes_nothing()
    {
        var id = await ConfirmedAsync();
        var first = await ShipAsync(id, """{"carrier":"UPS"}""");
        var second = await ShipAsync(id, """{"carrier":"UPS"}""");
        Assert.Equal(first.Body.GetRawText(), second.Body.GetRawText());
        Assert.Single(await tables.RowsAsync(ShopTable.AuditLog));
    }

    [Fact]
    public async Task An_order_is_shipped_only_after_confirmation_and_delivered_only_after_shipping()
    {
        var confirmed = await ConfirmedAsync();
        Assert.Equal("urn:problem-type:shop:order-not-ready", (await DeliverAsync(confirmed))["type"]);
        await ada.SetAsync(await ada.Quotes.ProductAsync(2), 1);
        var created = (await ada.PlaceAsync("k-2"))["orderId"];
        Assert.Equal("urn:problem-type:shop:order-not-ready", (await ShipAsync(created, """{"carrier":"UPS"}"""))["type"]);
    }

    [Fact]
    public async Task A_shipment_without_a_carrier_and_an_unknown_order_are_refused()
    {
        Assert.Equal(["carrier"], (await ShipAsync(await ConfirmedAsync(), "{}")).Fields);
        Assert.Equal(404, (await ShipAsync("ord_00000000000000000000000000", """{"carrier":"UPS"}""")).Status);
        Assert.Equal(404, (await DeliverAsync("ord_00000000000000000000000000")).Status);
    }

    private Task<Answer> ShipAsync(string id, string body) => Answer.OfAsync(tables.New<ShipOrder>(new FixedTime(FixedTime.Noon)).Handle(
        Requests.Post($"/orders/{id}/ship", body).By("root", "admin"), new FakeContext(), id));

    private Task<Answer> DeliverAsync(string id) => Answer.OfAsync(tables.New<DeliverOrder>(new FixedTime(FixedTime.Noon)).Handle(
        Requests.Post($"/orders/{id}/deliver", null).By("root", "admin"), new FakeContext(), id));

    private async Task<string> ConfirmedAsync()
    {
        await ada.Quotes.CartAsync((await ada.Quotes.ProductAsync(1), 1));
        var id = (await ada.PlaceAsync("k-1"))["orderId"];
        var store = tables.New<OrderStore>();
        var created = (await store.FindAsync(OrderId.Parse(id), CancellationToken.None))!;
        OrderCommand[] commands =
        [
            new StartProcessing(ExecutionId.Parse("run-1"), FixedTime.Noon),
            new ConfirmPayment(PaymentId.Parse("pi_1"), created.Terms.Total, FixedTime.Noon),
        ];
        var confirmed = commands.Aggregate(created, (order, command) => OrderDecisions.Decide(order, command).Require());
        Assert.True(await tables.TryWriteAsync(store.Put(created, confirmed)));
        return id;
    }
}

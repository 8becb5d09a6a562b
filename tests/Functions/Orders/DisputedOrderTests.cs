using Shop.Domain.Orders;
using Shop.Domain.Payments;
using Shop.Domain.Products;
using Shop.Tests.Functions.Support;

namespace Shop.Tests.Functions.Orders;

/// <summary>An order whose payment the customer disputes at the bank.</summary>
[Collection(DynamoDbTests.Name)]
public sealed class DisputedOrderTests(DynamoDb dynamoDb) : IAsyncLifetime
{
    private TestTables tables = null!;
    private OrderDesk desk = null!;
    private Product lamp = null!;

    public async Task InitializeAsync()
    {
        desk = new(tables = await dynamoDb.TablesAsync());
        lamp = await desk.Ada.Quotes.ProductAsync(1);
    }

    public Task DisposeAsync() => tables.DisposeAsync().AsTask();

    [Fact]
    public async Task No_refund_is_granted_while_the_dispute_is_open()
    {
        var order = await DisputedAsync(await desk.ConfirmedAsync((lamp, 2)));

        Assert.Equal((409, "payment-disputed"), (await desk.RefundAsync($"{order.Id}", OrderDesk.Refund(100))).Problem);
        Assert.Equal((409, "payment-disputed"), (await desk.CancelAsync($"{order.Id}")).Problem);

        Assert.Equal(order, await desk.FindAsync($"{order.Id}"));
    }

    [Fact]
    public async Task A_received_return_is_not_refunded_while_the_dispute_is_open()
    {
        var delivered = await desk.DeliveredAsync((lamp, 2));
        var asked = await desk.RequestAsync(
            $"{delivered.Id}", $$"""{"reason":"It is too bright.","lines":[{"productId":"{{lamp.Id}}","quantity":1}]}""");
        var id = asked.Body.GetProperty("returns")[0].GetProperty("returnId").GetString()!;
        await desk.ApproveAsync($"{delivered.Id}", id);
        await desk.ReceiveAsync(
            $"{delivered.Id}", id, $$"""{"lines":[{"productId":"{{lamp.Id}}","restocked":1,"writtenOff":0}]}""");
        var order = await DisputedAsync(await desk.FindAsync($"{delivered.Id}"));

        Assert.Equal((409, "payment-disputed"), (await desk.RefundReturnAsync($"{order.Id}", id)).Problem);

        Assert.Equal(order, await desk.FindAsync($"{order.Id}"));
    }

    [Fact]
    public async Task A_won_dispute_allows_refunds_again_and_the_order_shows_it()
    {
        var order = await DisputedAsync(await desk.ConfirmedAsync((lamp, 2)));
        await DisputedAsync(order, DisputeStatus.Won);

        Assert.Equal(200, (await desk.RefundAsync($"{order.Id}", OrderDesk.Refund(100))).Status);

        var shown = (await desk.Ada.GetAsync($"{order.Id}")).Body.GetProperty("payment").GetProperty("disputes")[0];
        Assert.Equal(("du_1", "won"), (shown.GetProperty("disputeId").GetString(), shown.GetProperty("status").GetString()));
    }

    private Task<Order> DisputedAsync(Order order, DisputeStatus status = DisputeStatus.Open) => desk.ChangeAsync(
        order, new RecordDispute(new(DisputeId.Parse("du_1"), order.Terms.Total, status, FixedTime.Noon), FixedTime.Noon));
}

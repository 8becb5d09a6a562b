using Shop.Domain.Orders;
using Shop.Domain.Payments;
using Shop.Domain.Products;
using Shop.Tests.Functions.Support;

namespace Shop.Tests.Functions.Orders;

/// <summary>Requests of customers for a return that are refused.</summary>
[Collection(DynamoDbTests.Name)]
public sealed class ReturnRequestTests(DynamoDb dynamoDb) : IAsyncLifetime
{
    private static readonly ReturnId Return = ReturnId.From(FixedTime.Noon, [.. Enumerable.Repeat((byte)255, ReturnId.RandomBytes)]);

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
    public async Task A_return_of_an_unknown_order_or_of_the_order_of_another_customer_is_404()
    {
        var order = await desk.DeliveredAsync((lamp, 2));
        Assert.Equal((404, "not-found"), (await RequestAsync(OrderDesk.UnknownOrder, 1)).Problem);
        Assert.Equal((404, "not-found"), (await desk.RequestAsync($"{order.Id}", Body(1), by: "sub-2")).Problem);
    }

    [Fact]
    public async Task Products_that_are_not_delivered_cannot_be_returned()
    {
        var order = await desk.ConfirmedAsync((lamp, 2));
        Assert.Equal((409, "order-not-ready"), (await RequestAsync($"{order.Id}", 1)).Problem);
    }

    [Fact]
    public async Task A_second_return_is_refused_while_the_first_is_open()
    {
        var order = await desk.DeliveredAsync((lamp, 2));
        await RequestAsync($"{order.Id}", 1);
        Assert.Equal((409, "return-open"), (await RequestAsync($"{order.Id}", 1, "return-2")).Problem);
    }

    [Theory]
    [InlineData(0, 200)]
    [InlineData(1, 409)]
    public async Task A_return_can_be_requested_until_the_end_of_the_return_period(int secondsLate, int status)
    {
        var order = await desk.DeliveredAsync((lamp, 2));
        desk.Time.Advance(TimeSpan.FromDays(Returns.WindowDays) + TimeSpan.FromSeconds(secondsLate));

        var answer = await RequestAsync($"{order.Id}", 1);

        Assert.Equal(status, answer.Status);
        Assert.True(status == 200 || answer.Problem.Code == "return-too-late");
    }

    [Fact]
    public async Task More_pieces_than_were_ordered_or_than_are_left_cannot_be_returned()
    {
        var order = await desk.DeliveredAsync((lamp, 2));
        Assert.Equal((409, "return-too-many"), (await RequestAsync($"{order.Id}", 3)).Problem);
        var other = await desk.Ada.Quotes.ProductAsync(2);
        Assert.Equal((409, "return-too-many"), (await desk.RequestAsync($"{order.Id}", Body(1, other))).Problem);

        await desk.ChangeAsync(
            order,
            new RequestReturn(Return, [new(lamp.Id, new(1))], Why, FixedTime.Noon),
            new ApproveReturn(Return, FixedTime.Noon),
            new ReceiveReturn(Return, [new(lamp.Id, new(1), default)], FixedTime.Noon),
            new RefundReturn(Return, RefundId.From(FixedTime.Noon, new byte[RefundId.RandomBytes]), FixedTime.Noon));
        Assert.Equal((409, "return-too-many"), (await RequestAsync($"{order.Id}", 2, "return-2")).Problem);
        Assert.Equal(200, (await RequestAsync($"{order.Id}", 1, "return-3")).Status);
    }

    [Fact]
    public async Task An_order_with_the_maximum_number_of_returns_gets_no_more()
    {
        var order = (DeliveredOrder)await desk.DeliveredAsync((lamp, 2));
        var closed = Enumerable.Range(0, Returns.Max).Select(ClosedReturn (number) => new RejectedReturn(
            new(
                ReturnId.From(FixedTime.Noon, [.. Enumerable.Repeat((byte)number, ReturnId.RandomBytes)]),
                [new(lamp.Id, new(1))], Why, FixedTime.Noon),
            Why,
            FixedTime.Noon));
        var returns = new Returns(open: null, [.. closed]);
        await desk.ReplaceAsync(order, new DeliveredOrder(order.Terms, order.History, order.Payment, order.Shipment, returns));

        Assert.Equal((409, "too-many-returns"), (await RequestAsync($"{order.Id}", 1)).Problem);
    }

    [Theory]
    [InlineData("""{"lines":[],"reason":"Too bright"}""", "lines")]
    [InlineData("""{"lines":[{"productId":"LAMP","quantity":0}],"reason":"Too bright"}""", "lines[0].quantity")]
    [InlineData("""{"lines":[{"productId":"LAMP","quantity":1}]}""", "reason")]
    [InlineData("""{"lines":[{"productId":"LAMP","quantity":1},{"productId":"LAMP","quantity":1}],"reason":"Too bright"}""", "lines")]
    public async Task An_invalid_request_is_refused_with_its_field(string body, string field)
    {
        var order = await desk.DeliveredAsync((lamp, 2));
        var refused = await desk.RequestAsync($"{order.Id}", body.Replace("LAMP", $"{lamp.Id}", StringComparison.Ordinal));
        Assert.Equal(400, refused.Status);
        Assert.Equal([field], refused.Fields);
    }

    [Fact]
    public async Task The_same_key_with_other_products_is_422()
    {
        var order = await desk.DeliveredAsync((lamp, 2));
        await RequestAsync($"{order.Id}", 1);
        Assert.Equal((422, "idempotency-key-reused"), (await RequestAsync($"{order.Id}", 2)).Problem);
    }

    [Fact]
    public async Task A_request_without_an_idempotency_key_is_refused()
    {
        var order = await desk.DeliveredAsync((lamp, 2));
        Assert.Equal(["Idempotency-Key"], (await desk.RequestAsync($"{order.Id}", Body(1), key: null)).Fields);
    }

    private Task<Answer> RequestAsync(string order, int pieces, string key = "return-1") => desk.RequestAsync(order, Body(pieces), key);

    private string Body(int pieces, Product? product = null) =>
        $$"""{"lines":[{"productId":"{{(product ?? lamp).Id}}","quantity":{{pieces}}}],"reason":"Too bright"}""";

    private static Remark Why => Remark.Read("It was used.", "reason").Require();
}

using Shop.Domain.Orders;
using Shop.Domain.Products;
using Shop.Tests.Functions.Support;

namespace Shop.Tests.Functions.Orders;

/// <summary>The steps of an administrator that are refused for a return.</summary>
[Collection(DynamoDbTests.Name)]
public sealed class ReturnStepTests(DynamoDb dynamoDb) : IAsyncLifetime
{
    private TestTables tables = null!;
    private OrderDesk desk = null!;
    private Product lamp = null!;

    /// <summary>The steps of an administrator.</summary>
    public static TheoryData<string> Steps => ["approve", "reject", "receive", "refund"];

    public async Task InitializeAsync()
    {
        desk = new(tables = await dynamoDb.TablesAsync());
        lamp = await desk.Ada.Quotes.ProductAsync(1);
    }

    public Task DisposeAsync() => tables.DisposeAsync().AsTask();

    [Theory]
    [MemberData(nameof(Steps))]
    public async Task A_step_is_refused_for_an_unknown_order_and_for_an_unknown_return(string step)
    {
        var order = $"{(await desk.DeliveredAsync((lamp, 2))).Id}";
        Assert.Equal((404, "not-found"), (await StepAsync(step, OrderDesk.UnknownOrder, OrderDesk.UnknownReturn)).Problem);
        Assert.Equal((404, "not-found"), (await StepAsync(step, order, "return-1")).Problem);
        Assert.Equal((404, "return-unknown"), (await StepAsync(step, order, OrderDesk.UnknownReturn)).Problem);
    }

    [Theory]
    [MemberData(nameof(Steps))]
    public async Task A_step_is_refused_for_an_order_that_is_not_delivered(string step)
    {
        var order = await desk.ConfirmedAsync((lamp, 2));
        Assert.Equal((409, "order-not-ready"), (await StepAsync(step, $"{order.Id}", OrderDesk.UnknownReturn)).Problem);
    }

    [Theory]
    [InlineData("approve", "rejected")]
    [InlineData("approve", "received")]
    [InlineData("reject", "received")]
    [InlineData("reject", "refunded")]
    [InlineData("receive", "requested")]
    [InlineData("receive", "refunded")]
    [InlineData("refund", "requested")]
    [InlineData("refund", "approved")]
    [InlineData("refund", "rejected")]
    public async Task A_step_is_refused_for_a_return_in_another_status(string step, string status)
    {
        var order = await desk.DeliveredAsync((lamp, 2));
        var id = await InAsync(order, status);
        var before = await desk.FindAsync($"{order.Id}");

        Assert.Equal((409, "return-not-ready"), (await StepAsync(step, $"{order.Id}", id)).Problem);

        Assert.Equal(before, await desk.FindAsync($"{order.Id}"));
    }

    [Theory]
    [InlineData(2, 0)]
    [InlineData(1, 1)]
    public async Task More_pieces_than_were_requested_cannot_be_received(int restocked, int writtenOff)
    {
        var order = await desk.DeliveredAsync((lamp, 2));
        var id = await InAsync(order, "approved");
        Assert.Equal((409, "return-too-many"), (await desk.ReceiveAsync($"{order.Id}", id, Received(restocked, writtenOff))).Problem);
        Assert.Equal((48, 0, 2), await desk.Ada.PiecesAsync(lamp));
    }

    [Fact]
    public async Task An_invalid_receipt_or_rejection_is_refused_with_its_field()
    {
        var order = await desk.DeliveredAsync((lamp, 2));
        var id = await InAsync(order, "approved");
        Assert.Equal(["lines"], (await desk.ReceiveAsync($"{order.Id}", id, Received(0, 0))).Fields);
        Assert.Equal(["lines[0].restocked"], (await desk.ReceiveAsync($"{order.Id}", id, Received(-1, 0))).Fields);
        Assert.Equal(["reason"], (await desk.RejectAsync($"{order.Id}", id, "{}")).Fields);
    }

    /// <summary>Requests the return of one piece and brings it into a status.</summary>
    private async Task<string> InAsync(Order order, string status)
    {
        var requested = await desk.RequestAsync(
            $"{order.Id}", $$"""{"lines":[{"productId":"{{lamp.Id}}","quantity":1}],"reason":"Too bright"}""");
        var id = requested.Body.GetProperty("returns")[0].GetProperty("returnId").GetString()!;
        string[] steps = status switch
        {
            "requested" => [],
            "approved" => ["approve"],
            "rejected" => ["reject"],
            "received" => ["approve", "receive"],
            _ => ["approve", "receive", "refund"],
        };
        foreach (var step in steps)
        {
            Assert.Equal(200, (await StepAsync(step, $"{order.Id}", id)).Status);
        }

        return id;
    }

    private Task<Answer> StepAsync(string step, string order, string id) => step switch
    {
        "approve" => desk.ApproveAsync(order, id),
        "reject" => desk.RejectAsync(order, id),
        "receive" => desk.ReceiveAsync(order, id, Received(1, 0)),
        _ => desk.RefundReturnAsync(order, id),
    };

    private string Received(int restocked, int writtenOff) =>
        $$"""{"lines":[{"productId":"{{lamp.Id}}","restocked":{{restocked}},"writtenOff":{{writtenOff}}}]}""";
}

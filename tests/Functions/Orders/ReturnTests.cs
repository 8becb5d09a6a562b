using Shop.Domain;
using Shop.Domain.Orders;
using Shop.Domain.Products;
using Shop.Tests.Functions.Support;

namespace Shop.Tests.Functions.Orders;

/// <summary>
/// A return from the request to the refund. The refusals are in <see cref="ReturnRequestTests"/> and <see cref="ReturnStepTests"/>.
/// </summary>
[Collection(DynamoDbTests.Name)]
public sealed class ReturnTests(DynamoDb dynamoDb) : IAsyncLifetime
{
    private TestTables tables = null!;
    private OrderDesk desk = null!;
    private Product lamp = null!;
    private Product book = null!;
    private DeliveredOrder order = null!;

    public async Task InitializeAsync()
    {
        desk = new(tables = await dynamoDb.TablesAsync());
        (lamp, book) = (await desk.Ada.Quotes.ProductAsync(1), await desk.Ada.Quotes.ProductAsync(2));
        order = (DeliveredOrder)await desk.DeliveredAsync((lamp, 3), (book, 1));
    }

    public Task DisposeAsync() => tables.DisposeAsync().AsTask();

    [Fact]
    public async Task A_requested_return_is_shown_with_its_lines_and_its_reason()
    {
        var answer = await RequestAsync(2);

        var one = Assert.Single(answer.Body.GetProperty("returns").EnumerateArray());
        Assert.Equal((200, "DELIVERED"), (answer.Status, answer["status"]));
        Assert.Equal(("requested", "Too bright"), (one.GetProperty("status").GetString(), one.GetProperty("reason").GetString()));
        var line = Assert.Single(one.GetProperty("lines").EnumerateArray());
        Assert.Equal(($"{lamp.Id}", 2), (line.GetProperty("productId").GetString(), line.GetProperty("quantity").GetInt32()));
    }

    [Fact]
    public async Task The_same_key_again_requests_one_return()
    {
        var first = await RequestAsync(2);
        var second = await RequestAsync(2);
        Assert.Equal((200, first.Body.GetRawText()), (second.Status, second.Body.GetRawText()));
        Assert.Single((await StoredAsync()).Returns.All);
    }

    [Fact]
    public async Task Received_pieces_that_can_be_sold_again_are_available_and_the_others_are_not()
    {
        var id = await RequestedAsync(2);
        Assert.Equal("approved", StatusOf(await desk.ApproveAsync($"{order.Id}", id)));
        Assert.Equal((47, 0, 3), await desk.Ada.PiecesAsync(lamp));

        var received = await desk.ReceiveAsync($"{order.Id}", id, Lines(restocked: 1, writtenOff: 1));

        Assert.Equal("received", StatusOf(received));
        Assert.Equal((48, 0, 2), await desk.Ada.PiecesAsync(lamp));
        Assert.Equal((49, 0, 1), await desk.Ada.PiecesAsync(book));
    }

    [Fact]
    public async Task Receiving_the_same_pieces_again_moves_the_stock_once()
    {
        var id = await ReceivedAsync(2);
        Assert.Equal(200, (await desk.ReceiveAsync($"{order.Id}", id, Lines(restocked: 2))).Status);
        Assert.Equal((49, 0, 1), await desk.Ada.PiecesAsync(lamp));
    }

    [Fact]
    public async Task A_received_return_is_refunded_once_with_the_price_of_its_pieces()
    {
        var id = await ReceivedAsync(2);

        var refunded = await desk.RefundReturnAsync($"{order.Id}", id);
        var again = await desk.RefundReturnAsync($"{order.Id}", id);

        Assert.Equal(("refunded", "DELIVERED"), (StatusOf(refunded), refunded["status"]));
        Assert.Equal(refunded.Body.GetRawText(), again.Body.GetRawText());
        var worth = order.Terms.LineOf(lamp.Id)!.Total.Portion(2, 3, Rounding.Down);
        Assert.Equal([worth], (await StoredAsync()).Payment.Refunds.Select(refund => refund.Amount));
    }

    [Fact]
    public async Task The_return_of_all_pieces_refunds_the_whole_order()
    {
        var body = $$"""
            {"lines":[{"productId":"{{lamp.Id}}","quantity":3},{"productId":"{{book.Id}}","quantity":1}],"reason":"Too bright"}
            """;
        var id = IdOf(await desk.RequestAsync($"{order.Id}", body));
        await desk.ApproveAsync($"{order.Id}", id);
        var all = $$"""{"lines":[{"productId":"{{lamp.Id}}","restocked":3},{"productId":"{{book.Id}}","writtenOff":1}]}""";
        await desk.ReceiveAsync($"{order.Id}", id, all);

        var refunded = await desk.RefundReturnAsync($"{order.Id}", id);

        Assert.Equal("REFUNDED", refunded["status"]);
        Assert.Equal(order.Terms.Total, ((PaidOrder)await desk.FindAsync($"{order.Id}")).Payment.Refunded);
        Assert.Equal([(50, 0, 0), (49, 0, 1)], new[] { await desk.Ada.PiecesAsync(lamp), await desk.Ada.PiecesAsync(book) });
    }

    [Fact]
    public async Task A_rejected_return_shows_the_reason_and_allows_another_return()
    {
        var id = await RequestedAsync(2);

        var rejected = await desk.RejectAsync($"{order.Id}", id);

        Assert.Equal("rejected", StatusOf(rejected));
        Assert.Equal("It was used.", rejected.Body.GetProperty("returns")[0].GetProperty("rejection").GetString());
        Assert.Equal(200, (await RequestAsync(1, "return-2")).Status);
        Assert.Equal((47, 0, 3), await desk.Ada.PiecesAsync(lamp));
    }

    [Fact]
    public async Task A_return_whose_pieces_never_arrive_is_rejected_after_its_approval()
    {
        var id = await RequestedAsync(2);
        await desk.ApproveAsync($"{order.Id}", id);
        Assert.Equal("rejected", StatusOf(await desk.RejectAsync($"{order.Id}", id)));
    }

    [Fact]
    public async Task The_audit_log_has_each_step_of_an_administrator_and_none_of_the_customer()
    {
        var id = await RequestedAsync(2);
        Assert.Equal(0, await desk.AuditEntriesAsync(order));
        await desk.ApproveAsync($"{order.Id}", id);
        await desk.ReceiveAsync($"{order.Id}", id, Lines(restocked: 2));
        await desk.RefundReturnAsync($"{order.Id}", id);
        Assert.Equal(3, await desk.AuditEntriesAsync(order));
    }

    [Fact]
    public async Task Two_administrators_who_receive_a_return_at_once_move_the_stock_once()
    {
        var id = await RequestedAsync(2);
        await desk.ApproveAsync($"{order.Id}", id);

        var answers = await Task.WhenAll(
            Enumerable.Range(0, 4).Select(_ => desk.ReceiveAsync($"{order.Id}", id, Lines(restocked: 2))));

        Assert.All(answers, answer => Assert.Equal(200, answer.Status));
        Assert.Equal((49, 0, 1), await desk.Ada.PiecesAsync(lamp));
    }

    [Fact]
    public async Task A_return_that_another_administrator_receives_between_two_reads_is_received_once()
    {
        var id = await RequestedAsync(3);
        await desk.ApproveAsync($"{order.Id}", id);
        tables.Dynamo.BeforeBatchRead = () => desk.ReceiveAsync($"{order.Id}", id, Lines(restocked: 3));

        Assert.Equal(200, (await desk.ReceiveAsync($"{order.Id}", id, Lines(restocked: 3))).Status);

        Assert.Equal((50, 0, 0), await desk.Ada.PiecesAsync(lamp));
    }

    private Task<Answer> RequestAsync(int pieces, string key = "return-1") => desk.RequestAsync(
        $"{order.Id}", $$"""{"lines":[{"productId":"{{lamp.Id}}","quantity":{{pieces}}}],"reason":"Too bright"}""", key);

    private async Task<string> RequestedAsync(int pieces) => IdOf(await RequestAsync(pieces));

    private async Task<string> ReceivedAsync(int pieces)
    {
        var id = await RequestedAsync(pieces);
        await desk.ApproveAsync($"{order.Id}", id);
        await desk.ReceiveAsync($"{order.Id}", id, Lines(restocked: pieces));
        return id;
    }

    private string Lines(int restocked, int writtenOff = 0) =>
        $$"""{"lines":[{"productId":"{{lamp.Id}}","restocked":{{restocked}},"writtenOff":{{writtenOff}}}]}""";

    private async Task<DeliveredOrder> StoredAsync() => (DeliveredOrder)await desk.FindAsync($"{order.Id}");

    private static string IdOf(Answer answer) => answer.Body.GetProperty("returns")[0].GetProperty("returnId").GetString()!;

    private static string StatusOf(Answer answer) => answer.Body.GetProperty("returns")[0].GetProperty("status").GetString()!;
}

using Shop.Domain.Orders;
using Shop.Domain.Payments;
using Shop.Domain.Products;
using Shop.Tests.Functions.Support;

namespace Shop.Tests.Functions.Orders;

[Collection(DynamoDbTests.Name)]
public sealed class RefundOrderTests(DynamoDb dynamoDb) : IAsyncLifetime
{
    private const string Everything = """{"reason":"goodwill"}""";

    private TestTables tables = null!;
    private OrderDesk desk = null!;
    private Product product = null!;

    public async Task InitializeAsync()
    {
        desk = new(tables = await dynamoDb.TablesAsync());
        product = await desk.Ada.Quotes.ProductAsync(1);
    }

    public Task DisposeAsync() => tables.DisposeAsync().AsTask();

    [Fact]
    public async Task A_partial_refund_keeps_the_status_and_is_shown_as_pending()
    {
        var order = await desk.ConfirmedAsync((product, 3));

        var refunded = await desk.RefundAsync($"{order.Id}", OrderDesk.Refund(300));

        Assert.Equal((200, "CONFIRMED"), (refunded.Status, refunded["status"]));
        var payment = (await desk.Ada.GetAsync($"{order.Id}")).Body.GetProperty("payment");
        var refund = Assert.Single(payment.GetProperty("refunds").EnumerateArray());
        Assert.Equal(300, payment.GetProperty("refunded").GetProperty("amount").GetInt64());
        Assert.Equal(("goodwill", "pending"), (refund.GetProperty("reason").GetString(), refund.GetProperty("status").GetString()));
        Assert.Equal((47, 0, 3), await desk.Ada.PiecesAsync(product));
    }

    [Fact]
    public async Task A_full_refund_before_the_shipment_makes_the_pieces_available_again()
    {
        var order = await desk.ConfirmedAsync((product, 3));

        var refunded = await desk.RefundAsync($"{order.Id}", Everything);

        Assert.Equal((200, "REFUNDED"), (refunded.Status, refunded["status"]));
        Assert.Equal(order.Terms.Total, RefundedOf(await desk.FindAsync($"{order.Id}")));
        Assert.Equal((50, 0, 0), await desk.Ada.PiecesAsync(product));
    }

    [Fact]
    public async Task A_full_refund_after_the_shipment_leaves_the_pieces_sold()
    {
        var order = await desk.DeliveredAsync((product, 3));
        Assert.Equal("REFUNDED", (await desk.RefundAsync($"{order.Id}", Everything))["status"]);
        Assert.Equal((47, 0, 3), await desk.Ada.PiecesAsync(product));
    }

    [Fact]
    public async Task A_partial_refund_and_a_refund_of_the_rest_are_together_the_total()
    {
        var order = await desk.ConfirmedAsync((product, 3));
        await desk.RefundAsync($"{order.Id}", OrderDesk.Refund(300), "refund-1");

        Assert.Equal("REFUNDED", (await desk.RefundAsync($"{order.Id}", Everything, "refund-2"))["status"]);

        Assert.Equal(order.Terms.Total, RefundedOf(await desk.FindAsync($"{order.Id}")));
        Assert.Equal((50, 0, 0), await desk.Ada.PiecesAsync(product));
    }

    [Fact]
    public async Task Identical_requests_at_once_and_later_grant_one_refund()
    {
        var order = await desk.ConfirmedAsync((product, 3));

        var answers = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => desk.RefundAsync($"{order.Id}", OrderDesk.Refund(300))));
        var later = await desk.RefundAsync($"{order.Id}", OrderDesk.Refund(300));

        Assert.Single(answers.Append(later).Select(answer => (answer.Status, answer.Body.GetRawText())).Distinct());
        Assert.Equal("true", later.Headers["Idempotent-Replayed"]);
        Assert.Equal(OrderDesk.Usd(300), RefundedOf(await desk.FindAsync($"{order.Id}")));
        Assert.Equal(1, await desk.AuditEntriesAsync(order));
    }

    [Fact]
    public async Task The_same_key_with_another_amount_is_422_and_grants_nothing()
    {
        var order = await desk.ConfirmedAsync((product, 3));
        await desk.RefundAsync($"{order.Id}", OrderDesk.Refund(300));
        Assert.Equal((422, "idempotency-key-reused"), (await desk.RefundAsync($"{order.Id}", OrderDesk.Refund(400))).Problem);
        Assert.Equal(OrderDesk.Usd(300), RefundedOf(await desk.FindAsync($"{order.Id}")));
    }

    [Fact]
    public async Task A_request_without_an_idempotency_key_is_refused()
    {
        var order = await desk.ConfirmedAsync((product, 1));
        var refused = await desk.RefundAsync($"{order.Id}", Everything, key: null);
        Assert.Equal(400, refused.Status);
        Assert.Equal(["Idempotency-Key"], refused.Fields);
    }

    [Theory]
    [InlineData("{}", "reason")]
    [InlineData("""{"reason":"because"}""", "reason")]
    [InlineData("""{"reason":"goodwill","amount":{"amount":0,"currency":"USD"}}""", "amount.amount")]
    [InlineData("""{"reason":"goodwill","amount":{"amount":1,"currency":"EUR"}}""", "amount.currency")]
    public async Task An_invalid_refund_is_refused_with_its_field(string body, string field)
    {
        var order = await desk.ConfirmedAsync((product, 1));
        var refused = await desk.RefundAsync($"{order.Id}", body);
        Assert.Equal(400, refused.Status);
        Assert.Equal([field], refused.Fields);
    }

    [Theory]
    [InlineData(OrderDesk.UnknownOrder)]
    [InlineData("order-1")]
    public async Task A_refund_of_an_unknown_order_is_404(string id) =>
        Assert.Equal((404, "not-found"), (await desk.RefundAsync(id, Everything)).Problem);

    [Fact]
    public async Task An_order_that_is_not_paid_or_is_refunded_already_cannot_be_refunded()
    {
        var order = await desk.PlacedAsync((product, 1));
        Assert.Equal((409, "order-not-ready"), (await desk.RefundAsync($"{order.Id}", Everything)).Problem);
        await desk.ConfirmAsync(order);
        await desk.RefundAsync($"{order.Id}", Everything, "refund-2");
        Assert.Equal((409, "order-not-ready"), (await desk.RefundAsync($"{order.Id}", Everything, "refund-3")).Problem);
    }

    [Fact]
    public async Task A_refund_above_the_amount_that_is_left_is_refused_and_changes_nothing()
    {
        var order = await desk.ConfirmedAsync((product, 3));

        var refused = await desk.RefundAsync($"{order.Id}", OrderDesk.Refund(order.Terms.Total.MinorUnits + 1));

        Assert.Equal((409, "refund-too-high"), refused.Problem);
        Assert.Equal(order, await desk.FindAsync($"{order.Id}"));
        Assert.Equal(0, await desk.AuditEntriesAsync(order));
    }

    [Fact]
    public async Task The_last_money_of_an_order_is_not_refunded_while_a_return_is_open()
    {
        // One of two pieces that cost one cent together: this return is worth nothing, so nothing is reserved for it.
        var terms = OrderTermsOf.Line(product, quantity: 2, unitPrice: 1, discount: 1, shipping: 500);
        var (id, reason) = (ReturnId.From(FixedTime.Noon, new byte[ReturnId.RandomBytes]), Remark.Read("Too dark", "reason").Require());
        var back = new RequestReturn(id, [new(product.Id, new(1))], reason, FixedTime.Noon);
        var order = await desk.StoreAsync(terms, [.. OrderDesk.ToConfirm(terms), .. OrderDesk.ToDeliver, back]);

        Assert.Equal((409, "return-open"), (await desk.RefundAsync($"{order.Id}", Everything)).Problem);
        Assert.Equal(200, (await desk.RefundAsync($"{order.Id}", OrderDesk.Refund(terms.Total.MinorUnits - 1))).Status);
    }

    [Fact]
    public async Task An_order_with_the_maximum_number_of_refunds_gets_no_more()
    {
        var order = (ConfirmedOrder)await desk.ConfirmedAsync((product, 3));
        var refunds = Enumerable.Range(0, Payment.MaxRefunds - Returns.Max).Select(number => new Refund(
            RefundId.From(FixedTime.Noon, [.. Enumerable.Repeat((byte)number, RefundId.RandomBytes)]),
            OrderDesk.Usd(1), RefundReason.Goodwill, FixedTime.Noon));
        var payment = new Payment(order.Payment.Id, order.Payment.Captured, [.. refunds]);
        await desk.ReplaceAsync(order, new ConfirmedOrder(order.Terms, order.History, payment));

        Assert.Equal((409, "too-many-refunds"), (await desk.RefundAsync($"{order.Id}", OrderDesk.Refund(1))).Problem);
    }

    private static Shop.Domain.Money RefundedOf(Order order) => ((PaidOrder)order).Payment.Refunded;
}

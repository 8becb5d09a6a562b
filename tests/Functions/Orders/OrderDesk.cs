using Shop.Domain;
using Shop.Domain.Orders;
using Shop.Domain.Payments;
using Shop.Domain.Products;
using Shop.Functions.Orders;
using Shop.Functions.Storage;
using Shop.Tests.Functions.Support;

namespace Shop.Tests.Functions.Orders;

/// <summary>An administrator who changes the orders of a customer, and the orders in the states that tests start from.</summary>
internal sealed class OrderDesk(TestTables tables)
{
    public const string UnknownOrder = "ord_00000000000000000000000000";
    public const string UnknownReturn = "ret_00000000000000000000000000";

    /// <summary>The clock of the requests of this class.</summary>
    public FixedTime Time { get; } = new(FixedTime.Noon);

    public Buyer Ada { get; } = new(tables);

    public async Task<Order> PlacedAsync(params (Product Product, int Quantity)[] lines)
    {
        await Ada.Quotes.CartAsync(lines);
        return await FindAsync((await Ada.PlaceAsync("place-1"))["orderId"]);
    }

    public async Task<Order> ConfirmedAsync(params (Product Product, int Quantity)[] lines) =>
        await ConfirmAsync(await PlacedAsync(lines));

    public Task<Order> ConfirmAsync(Order placed) => ChangeAsync(placed, ToConfirm(placed.Terms));

    public async Task<Order> DeliveredAsync(params (Product Product, int Quantity)[] lines) =>
        await ChangeAsync(await ConfirmedAsync(lines), ToDeliver);

    /// <summary>Applies commands as the functions do, with the movements of the stock.</summary>
    public async Task<Order> ChangeAsync(Order order, params OrderCommand[] commands)
    {
        foreach (var command in commands)
        {
            var transitions = tables.New<OrderTransitions>(Time);
            order = (await transitions.ApplyAsync(
                order.Id, movesStock: true, (now, _) => OrderDecisions.Decide(now, command), CancellationToken.None)).Require();
        }

        return order;
    }

    /// <summary>Stores an order after commands, without any movement of stock.</summary>
    public async Task<Order> StoreAsync(OrderTerms terms, params OrderCommand[] commands)
    {
        Order placed = Order.Place(terms, FixedTime.Noon);
        var order = commands.Aggregate(placed, (now, next) => OrderDecisions.Decide(now, next).Require());
        Assert.True(await tables.TryWriteAsync(tables.New<OrderStore>().Create(order)));
        return order;
    }

    public async Task ReplaceAsync(Order before, Order after) =>
        Assert.True(await tables.TryWriteAsync(tables.New<OrderStore>().Put(before, after)));

    public async Task<Order> FindAsync(string id) =>
        (await tables.New<OrderStore>().FindAsync(OrderId.Parse(id), CancellationToken.None))!;

    public Task<Answer> RefundAsync(string order, string body, string? key = "refund-1") => Answer.OfAsync(
        tables.New<RefundOrder>(Time).Handle(
            ByAdmin($"/orders/{order}/refunds", body).WithKey(key), new FakeContext(), order));

    public Task<Answer> CancelAsync(string order) => Answer.OfAsync(
        tables.New<CancelOrder>(Time).Handle(ByAdmin($"/orders/{order}/cancel", null), new FakeContext(), order));

    /// <summary>The request of the customer for a return.</summary>
    public Task<Answer> RequestAsync(string order, string body, string? key = "return-1", string by = Buyer.Id) => Answer.OfAsync(
        tables.New<RequestOrderReturn>(Time).Handle(
            Requests.Post($"/orders/{order}/returns", body).By(by).WithKey(key), new FakeContext(), order));

    public Task<Answer> ApproveAsync(string order, string one) => Answer.OfAsync(tables.New<ApproveOrderReturn>(Time).Handle(
        ByAdmin($"/orders/{order}/returns/{one}/approve", null), new FakeContext(), order, one));

    public Task<Answer> RejectAsync(string order, string one, string body = """{"reason":"It was used."}""") => Answer.OfAsync(
        tables.New<RejectOrderReturn>(Time).Handle(
            ByAdmin($"/orders/{order}/returns/{one}/reject", body), new FakeContext(), order, one));

    public Task<Answer> ReceiveAsync(string order, string one, string body) => Answer.OfAsync(tables.New<ReceiveOrderReturn>(Time).Handle(
        ByAdmin($"/orders/{order}/returns/{one}/receive", body), new FakeContext(), order, one));

    public Task<Answer> RefundReturnAsync(string order, string one) => Answer.OfAsync(tables.New<RefundOrderReturn>(Time).Handle(
        ByAdmin($"/orders/{order}/returns/{one}/refund", null), new FakeContext(), order, one));

    /// <summary>The number of entries in the audit log for an order.</summary>
    public async Task<int> AuditEntriesAsync(Order order) =>
        (await tables.RowsAsync(ShopTable.AuditLog)).Count(row => row["entity"].S == $"orders/{order.Id}" && row["userId"].S == "root");

    public static OrderCommand[] ToConfirm(OrderTerms terms) =>
    [
        new StartProcessing(ExecutionId.Parse("run-1"), FixedTime.Noon),
        new ConfirmPayment(terms.Total.IsPositive ? PaymentId.Parse("pi_1") : null, terms.Total, FixedTime.Noon),
    ];

    public static OrderCommand[] ToDeliver { get; } =
    [
        new Ship(new(Carrier.Read("UPS").Require(), null), FixedTime.Noon),
        new Deliver(FixedTime.Noon),
    ];

    /// <summary>The body of a request for a refund of a part of the payment.</summary>
    public static string Refund(long cents) => $$"""{"reason":"goodwill","amount":{"amount":{{cents}},"currency":"USD"} }""";

    public static Money Usd(long cents) => new(cents, Currency.Usd);

    private static Amazon.Lambda.APIGatewayEvents.APIGatewayProxyRequest ByAdmin(string path, string? body) =>
        Requests.Post(path, body).By("root", "admin");
}

using Shop.Domain.Events;
using Shop.Domain.Orders;
using Shop.Domain.Payments;
using Shop.Domain.Products;
using Shop.Functions.Invoices;
using Shop.Functions.Notifications;
using Shop.Functions.Storage;
using Shop.Functions.Users;
using Shop.Tests.Functions.Orders;
using Shop.Tests.Functions.Support;
using Made = Shop.Tests.Functions.Support.Events;

namespace Shop.Tests.Functions.Invoices;

/// <summary>From the event of a paid or refunded order to the mail and to the route.</summary>
[Collection(DynamoDbTests.Name)]
public sealed class GetInvoiceTests(DynamoDb dynamoDb) : IAsyncLifetime
{
    private TestTables tables = null!;
    private OrderDesk desk = null!;
    private Product product = null!;

    public async Task InitializeAsync()
    {
        desk = new(tables = await dynamoDb.TablesAsync());
        product = await desk.Ada.Quotes.ProductAsync(1);
        await tables.Dynamo.PutItemAsync(tables.Names[ShopTable.Users], UserItem.Write(Make.Account(Buyer.Id).User));
    }

    public Task DisposeAsync() => tables.DisposeAsync().AsTask();

    [Fact]
    public async Task The_receipt_has_the_number_and_the_amounts_that_the_route_answers()
    {
        var order = await desk.ConfirmedAsync((product, 3));

        var mail = await NotifyAsync(Confirmed(order));
        var invoice = await GetAsync(order, Buyer.Id);

        Assert.Equal((200, "INV-000001", $"{order.Id}"), (invoice.Status, invoice["number"], invoice["orderId"]));
        Assert.Contains("Invoice: INV-000001\n", mail.Text, StringComparison.Ordinal);
        Assert.Contains($"Total: {order.Terms.Total}\n", mail.Text, StringComparison.Ordinal);
        Assert.Equal("Shop Inc.", invoice.Body.GetProperty("seller").GetProperty("name").GetString());
        Assert.Equal(
            order.Terms.Total.MinorUnits,
            invoice.Body.GetProperty("taxRates").EnumerateArray().Sum(rate =>
                rate.GetProperty("net").GetProperty("amount").GetInt64() + rate.GetProperty("tax").GetProperty("amount").GetInt64()));
        Assert.Equal(200, (await GetAsync(order, "boss", "admin")).Status);
    }

    [Fact]
    public async Task A_refund_adds_a_credit_note_to_the_invoice_and_to_the_mail()
    {
        var order = await desk.ConfirmedAsync((product, 3));
        await desk.RefundAsync($"{order.Id}", OrderDesk.Refund(300));
        var refund = ((PaidOrder)await desk.FindAsync($"{order.Id}")).Payment.Refunds[0];

        var mail = await NotifyAsync(Sent(order, refund));
        var invoice = await GetAsync(order, Buyer.Id);

        Assert.Contains("Credit note: CRN-000001\n", mail.Text, StringComparison.Ordinal);
        Assert.Contains("For invoice: INV-000001\n", mail.Text, StringComparison.Ordinal);
        var note = Assert.Single(invoice.Body.GetProperty("creditNotes").EnumerateArray());
        Assert.Equal(("CRN-000001", $"{refund.Id}"), (note.GetProperty("number").GetString(), note.GetProperty("refundId").GetString()));
        Assert.Equal(300, note.GetProperty("total").GetProperty("amount").GetInt64());
    }

    [Fact]
    public async Task A_refund_of_an_order_that_was_never_confirmed_has_a_mail_without_a_credit_note()
    {
        var order = await desk.PlacedAsync((product, 3));
        var refund = new Refund(
            RefundId.From(FixedTime.Noon, new byte[RefundId.RandomBytes]), order.Terms.Total, RefundReason.Cancelled, FixedTime.Noon);

        var mail = await NotifyAsync(Sent(order, refund));

        Assert.DoesNotContain("Credit note", mail.Text, StringComparison.Ordinal);
        Assert.Empty(await tables.RowsAsync(ShopTable.Invoices));
    }

    [Fact]
    public async Task Another_user_and_an_unpaid_or_unknown_order_get_404()
    {
        var order = await desk.ConfirmedAsync((product, 3));
        Assert.Equal(404, (await GetAsync(order, Buyer.Id)).Status);
        await NotifyAsync(Confirmed(order));

        Assert.Equal(404, (await GetAsync(order, "eve")).Status);
        Assert.Equal(404, (await GetAsync(OrderDesk.UnknownOrder, Buyer.Id)).Status);
        Assert.Equal(404, (await GetAsync("nonsense", Buyer.Id)).Status);
    }

    private static OrderConfirmed Confirmed(Order order) => new(
        new(Subject.Of(order.Id), order.History.Version, order.History.UpdatedAt, order.Terms.Customer), order.Id, order.Terms.Total, []);

    private static PaymentRefunded Sent(Order order, Refund refund) =>
        new(new(Subject.Of(refund.Id), 2, FixedTime.Noon, order.Terms.Customer), order.Id, refund.Id, refund.Amount);

    private async Task<ComposedMail> NotifyAsync(ShopEvent happened) =>
        (await tables.New<NotifyUsers>().Handle(new(Made.Message(happened).Body, Make.Seller), new FakeContext())).Mail!;

    private Task<Answer> GetAsync(Order order, string caller, string? role = null) => GetAsync($"{order.Id}", caller, role);

    private Task<Answer> GetAsync(string order, string caller, string? role = null) => Answer.OfAsync(tables.New<GetInvoice>().Handle(
        Requests.Get($"/orders/{order}/invoice").By(caller, role), new FakeContext(), order));
}

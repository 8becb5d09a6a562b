using Shop.Domain;
using Shop.Domain.Invoices;
using Shop.Domain.Orders;
using Shop.Domain.Payments;
using Shop.Functions.Invoices;
using Shop.Functions.Storage;
using Shop.Tests.Functions.Orders;
using Shop.Tests.Functions.Support;

namespace Shop.Tests.Functions.Invoices;

[Collection(DynamoDbTests.Name)]
public sealed class InvoiceStoreTests(DynamoDb dynamoDb) : IAsyncLifetime
{
    private static readonly Seller Seller = Make.Seller.Read();

    private TestTables tables = null!;

    public async Task InitializeAsync() => tables = await dynamoDb.TablesAsync();

    public Task DisposeAsync() => tables.DisposeAsync().AsTask();

    [Fact]
    public async Task Concurrent_orders_get_numbers_without_gaps_and_without_doubles()
    {
        var issued = await Task.WhenAll(Enumerable.Range(1, 16).Select(number => IssueAsync(Paid(number))));

        Assert.Equal(Enumerable.Range(1, 16).Select(number => (long)number), issued.Select(invoice => invoice.Number.Sequence).Order());
        Assert.Equal(17, (await tables.RowsAsync(ShopTable.Invoices)).Count);
    }

    [Fact]
    public async Task One_order_gets_one_number_however_often_and_at_once_it_is_issued()
    {
        var issued = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => IssueAsync(Paid(1))));

        Assert.Equal(new InvoiceNumber(InvoiceKind.Invoice, 1), Assert.Single(issued.Distinct()).Number);
        Assert.Equal(2, (await IssueAsync(Paid(2))).Number.Sequence);
    }

    [Fact]
    public async Task A_number_whose_answer_was_lost_is_not_given_again()
    {
        tables.Dynamo.Meanwhile = async () =>
        {
            tables.Dynamo.Meanwhile = null;
            await IssueAsync(Paid(1));
        };

        Assert.Equal(1, (await IssueAsync(Paid(1))).Number.Sequence);
        Assert.Equal(2, (await tables.RowsAsync(ShopTable.Invoices)).Count);
    }

    [Fact]
    public async Task A_credit_note_has_a_number_of_its_own_sequence_and_its_invoice_is_issued_first()
    {
        var order = Refunded(Paid(1), 100, 200);

        var second = await IssueNoteAsync(order, 1);
        var first = await IssueNoteAsync(order, 0);

        Assert.Equal((1, 2), (second.Number.Sequence, first.Number.Sequence));
        Assert.Equal(InvoiceKind.CreditNote, second.Number.Kind);
        Assert.Equal(first, await IssueNoteAsync(order, 0));
        var found = await tables.New<InvoiceStore>().FindAsync(order, CancellationToken.None);
        Assert.Equal(new InvoiceNumber(InvoiceKind.Invoice, 1), found!.Invoice.Number);
        Assert.Equal([second, first], found.CreditNotes);
    }

    [Fact]
    public async Task Concurrent_credit_notes_of_one_order_have_different_numbers()
    {
        var order = Refunded(Paid(1), 10, 20, 30, 40);

        var issued = await Task.WhenAll(Enumerable.Range(0, 8).Select(one => IssueNoteAsync(order, one % 4)));

        Assert.Equal([1L, 2L, 3L, 4L], issued.Distinct().Select(note => note.Number.Sequence).Order());
    }

    [Fact]
    public async Task An_invoice_keeps_the_seller_and_the_date_of_its_first_issue()
    {
        var issued = await IssueAsync(Paid(1));
        var other = Shop.Domain.Invoices.Seller.Read("Other", "Elsewhere", "X").Require();

        var again = await tables.New<InvoiceStore>().IssueAsync(Paid(1), other, FixedTime.Noon.AddDays(1), CancellationToken.None);

        Assert.Equal(issued, again);
    }

    [Fact]
    public async Task Dates_do_not_go_back_when_the_clock_does()
    {
        await IssueAsync(Paid(1));

        var next = await tables.New<InvoiceStore>().IssueAsync(Paid(2), Seller, FixedTime.Noon.AddMinutes(-5), CancellationToken.None);

        Assert.Equal((2L, FixedTime.Noon), (next.Number.Sequence, next.IssuedAt));
    }

    [Fact]
    public async Task An_order_without_an_invoice_has_none() =>
        Assert.Null(await tables.New<InvoiceStore>().FindAsync(Paid(1), CancellationToken.None));

    private Task<Invoice> IssueAsync(PaidOrder order) =>
        tables.New<InvoiceStore>().IssueAsync(order, Seller, FixedTime.Noon, CancellationToken.None);

    private Task<CreditNote> IssueNoteAsync(PaidOrder order, int refund) => tables.New<InvoiceStore>().IssueAsync(
        order, order.Payment.Refunds[refund].Id, Seller, FixedTime.Noon, CancellationToken.None);

    private static PaidOrder Paid(int number)
    {
        var terms = OrderTermsOf.Line(Make.Product(1).Product, quantity: 2, unitPrice: 500, discount: 0, shipping: 0);
        var id = OrderId.From(FixedTime.Noon, [.. Enumerable.Repeat((byte)number, TimeOrderedId.RandomBytes)]);
        var placed = new OrderTerms(id, terms.Customer, terms.Lines, terms.Shipping, terms.Coupon, terms.ShipTo);
        return (PaidOrder)After(
            Order.Place(placed, FixedTime.Noon),
            new StartProcessing(ExecutionId.Parse("run-1"), FixedTime.Noon),
            new ConfirmPayment(PaymentId.Parse("pi_1"), placed.Total, FixedTime.Noon));
    }

    private static PaidOrder Refunded(PaidOrder order, params ReadOnlySpan<long> cents) => (PaidOrder)After(
        order,
        [
            .. cents.ToArray().Select((amount, i) => new GrantRefund(
                RefundId.From(FixedTime.Noon, [.. Enumerable.Repeat((byte)i, TimeOrderedId.RandomBytes)]),
                OrderDesk.Usd(amount),
                RefundReason.Goodwill,
                FixedTime.Noon)),
        ]);

    private static Order After(Order order, params ReadOnlySpan<OrderCommand> commands)
    {
        foreach (var command in commands)
        {
            order = OrderDecisions.Decide(order, command).Require();
        }

        return order;
    }
}

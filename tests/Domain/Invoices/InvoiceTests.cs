using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Shop.Domain;
using Shop.Domain.Carts;
using Shop.Domain.Events;
using Shop.Domain.Invoices;
using Shop.Domain.Notifications;
using Shop.Domain.Orders;
using Shop.Domain.Payments;
using Shop.Domain.Pricing;
using Shop.Domain.Products;
using Shop.Tests.Domain.Orders;

namespace Shop.Tests.Domain.Invoices;

public sealed class InvoiceTests
{
    private static readonly Seller Inc = Seller.Read("Shop <Inc.>", "1 Market St", "US 12-3456789").Require();

    // 10 % on 22.00, of which 2.00 are tax; 5 % on 10.50, of which 0.50 are tax; shipping 4.00 without tax.
    private static readonly OrderTerms Terms = Placed.Of(
        Placed.Line(Placed.Lamp, 2, 1_000, tax: 200) with { TaxRate = new(10_000) },
        Placed.Line(Placed.Book, 1, 1_000, tax: 50) with { TaxRate = new(5_000) });

    [Fact]
    public void The_amounts_by_tax_rate_add_up_to_the_total()
    {
        var rates = RatedAmount.Of(Terms);

        Assert.Equal([Rated(10_000, 2_000, 200), Rated(5_000, 1_000, 50), Rated(0, 400, 0)], rates);
        Assert.Equal(Terms.Total, rates.Select(part => part.Gross).Aggregate((sum, part) => sum + part));
    }

    [Fact]
    public void A_tax_that_the_price_includes_is_not_added_to_it()
    {
        var line = Placed.Line(Placed.Lamp, 1, 1_190, tax: 190, taxes: TaxMode.Included) with { TaxRate = new(19_000) };
        var terms = new OrderTerms(
            Placed.Id, Make.Customer.Id, [line], new(ShippingMethod.Standard, Make.Usd(0), TaxMode.Included, Make.Usd(0)), null, Placed.Home);

        Assert.Equal([Rated(19_000, 1_000, 190)], RatedAmount.Of(terms));
    }

    [Fact]
    public void An_order_that_costs_nothing_has_no_amounts() => Assert.Empty(RatedAmount.Of(new OrderTerms(
        Placed.Id,
        Make.Customer.Id,
        [Placed.Line(Placed.Lamp, 1, 100, discount: 100)],
        new(ShippingMethod.Standard, Make.Usd(0), TaxMode.Added, Make.Usd(0)),
        CouponCode.Read("ALL").Require(),
        Placed.Home)));

    [Fact]
    public void A_full_refund_credits_the_amounts_of_the_invoice() =>
        Assert.Equal(RatedAmount.Of(Terms), Note(Refunded(Terms.Total.MinorUnits), 0).Taxes);

    [Fact]
    public void Refunds_are_credited_in_their_order_and_add_up_to_the_invoice_at_each_rate() => Property.Holds(
        Gen.Choose(1, 3_648).Two(),
        cuts =>
        {
            var (first, second) = (Math.Min(cuts.Item1, cuts.Item2), Math.Max(cuts.Item1, cuts.Item2));
            long[] amounts = [first, second - first, 3_650 - second];
            var order = Refunded([.. amounts.Where(amount => amount > 0)]);
            var notes = order.Payment.Refunds.Select((_, i) => Note(order, i)).ToList();

            Assert.All(notes, note => Assert.Equal(
                note.Refund.Amount.MinorUnits, note.Taxes.Sum(part => part.Gross.MinorUnits)));
            Assert.All(notes.SelectMany(note => note.Taxes), part => Assert.True(part.Net.MinorUnits >= 0 && part.Tax.MinorUnits >= 0));
            Assert.All(RatedAmount.Of(Terms), whole => Assert.Equal(
                (whole.Net.MinorUnits, whole.Tax.MinorUnits),
                (notes.Sum(note => At(note, whole.Rate)?.Net.MinorUnits ?? 0), notes.Sum(note => At(note, whole.Rate)?.Tax.MinorUnits ?? 0))));
        });

    [Fact]
    public void A_credit_note_without_its_refund_or_with_the_number_of_an_invoice_throws()
    {
        var order = Refunded(100);
        Assert.Throws<ArgumentException>(() => new CreditNote(
            new(InvoiceKind.CreditNote, 1), Make.Now, Of(order), order, Placed.Refund(99)));
        Assert.Throws<ArgumentException>(() => new CreditNote(
            new(InvoiceKind.Invoice, 1), Make.Now, Of(order), order, order.Payment.Refunds[0].Id));
        Assert.Throws<ArgumentException>(() => new Invoice(new(InvoiceKind.CreditNote, 1), Make.Now, Inc, Terms));
    }

    [Theory]
    [InlineData(InvoiceKind.Invoice, 1, "INV-000001")]
    [InlineData(InvoiceKind.Invoice, 1_234_567, "INV-1234567")]
    [InlineData(InvoiceKind.CreditNote, 42, "CRN-000042")]
    public void A_number_is_read_back_from_its_text(InvoiceKind kind, long sequence, string text)
    {
        Assert.Equal(text, $"{new InvoiceNumber(kind, sequence)}");
        Assert.Equal(new InvoiceNumber(kind, sequence), InvoiceNumber.Parse(text));
    }

    [Theory]
    [InlineData("INV-1")]
    [InlineData("INV-000000")]
    [InlineData("INV--00001")]
    [InlineData("XYZ-000001")]
    [InlineData("INV-99999999999999999999")]
    [InlineData(null)]
    public void Another_text_is_not_a_number(string? text) => Assert.False(InvoiceNumber.TryParse(text, out _));

    [Fact]
    public void A_number_below_1_throws() => Assert.Throws<ArgumentOutOfRangeException>(() => new InvoiceNumber(InvoiceKind.Invoice, 0));

    [Fact]
    public void A_receipt_shows_the_invoice_and_escapes_its_texts()
    {
        var mail = MailOf(InvoiceMail.Of(Of(Placed.Confirmed is PaidOrder order ? order : throw new InvalidOperationException())));

        Assert.Contains("Invoice: INV-000007\nDate: ", mail.Text, StringComparison.Ordinal);
        Assert.Contains("Seller: Shop <Inc.>\nAddress: 1 Market St\nTax number: US 12-3456789\nBilled to: Ada Lovelace, ", mail.Text, StringComparison.Ordinal);
        Assert.Contains($"2 × Product {Placed.Lamp}: 20.00 USD\n", mail.Text, StringComparison.Ordinal);
        Assert.EndsWith("Shipping: 4.00 USD\n\nTax 0 % on 60.00 USD: 0.00 USD\nTotal: 60.00 USD\n", mail.Text, StringComparison.Ordinal);
        Assert.Contains("Shop &lt;Inc.&gt;", mail.Html, StringComparison.Ordinal);
    }

    [Fact]
    public void The_longest_receipt_fits_into_the_data_of_a_workflow()
    {
        const int LargestData = 262_144;
        const int ForTheRest = 16_384;
        var name = ProductName.Read(string.Concat(Enumerable.Repeat("😀", ProductName.MaxLength))).Require();
        var lines = Enumerable.Range(1, Cart.MaxLines).Select(n => new OrderLine(
            Make.ProductId((byte)n), name, null, new Price(Make.Usd(100)), new Quantity(1), Make.Usd(0), TaxMode.Added, Make.Usd(0)));

        var mail = MailOf(InvoiceMail.Of(new Invoice(new(InvoiceKind.Invoice, 7), Make.Now, Inc, Placed.Of([.. lines]))));

        Assert.InRange(JsonSerializer.SerializeToUtf8Bytes(new { mail.Text, mail.Html }).Length, 1, LargestData - ForTheRest);
    }

    [Fact]
    public void A_receipt_shows_the_discount_and_its_coupon()
    {
        var terms = new OrderTerms(
            Placed.Id,
            Make.Customer.Id,
            [Placed.Line(Placed.Lamp, 1, 1_000, discount: 100)],
            new(ShippingMethod.Standard, Make.Usd(0), TaxMode.Added, Make.Usd(0)),
            CouponCode.Read("TEN").Require(),
            Placed.Home);

        var text = MailOf(InvoiceMail.Of(new Invoice(new(InvoiceKind.Invoice, 7), Make.Now, Inc, terms))).Text;

        Assert.Contains("Discount TEN: -1.00 USD\n\nTax 0 % on 9.00 USD: 0.00 USD\nTotal: 9.00 USD\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_mail_about_a_refund_shows_the_credit_note()
    {
        var text = MailOf(InvoiceMail.Of(Note(Refunded(365), 0))).Text;

        Assert.Contains("Credit note: CRN-000003\nDate: ", text, StringComparison.Ordinal);
        Assert.Contains("\nFor invoice: INV-000007\nSeller: ", text, StringComparison.Ordinal);
        Assert.EndsWith(
            "Tax 10 % on 2.00 USD: 0.20 USD\nTax 5 % on 1.00 USD: 0.05 USD\nTax 0 % on 0.40 USD: 0.00 USD\nTotal refunded: 3.65 USD\n",
            text,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, "a", "b", "name")]
    [InlineData("a", "", "b", "address")]
    [InlineData("a", "b", "c\u202E", "taxId")]
    public void A_seller_needs_three_plain_lines(string? name, string? address, string? taxId, string field) =>
        Assert.Equal([field], Assert.IsType<Invalid>(Seller.Read(name, address, taxId).Match<Refusal?>(_ => null, refusal => refusal)).Errors.Select(error => error.Field));

    private static RatedAmount Rated(int thousandths, long net, long tax) => new(new(thousandths), Make.Usd(net), Make.Usd(tax));

    private static RatedAmount? At(CreditNote note, TaxRate rate) => note.Taxes.SingleOrDefault(part => part.Rate == rate);

    private static Invoice Of(PaidOrder order) => new(new(InvoiceKind.Invoice, 7), Make.Now, Inc, order.Terms);

    private static CreditNote Note(PaidOrder order, int refund) =>
        new(new(InvoiceKind.CreditNote, 3), Make.Now, Of(order), order, order.Payment.Refunds[refund].Id);

    /// <summary>The order of 36.50 USD, paid, with refunds of these amounts in cents.</summary>
    private static PaidOrder Refunded(params ReadOnlySpan<long> cents)
    {
        var refunds = cents.ToArray().Select((amount, i) =>
            (OrderCommand)new GrantRefund(Placed.Refund((byte)(i + 1)), Make.Usd(amount), RefundReason.Goodwill, Placed.At(9)));
        return (PaidOrder)Order.Place(Terms, Make.Now).After(
            [new StartProcessing(Placed.Execution, Placed.At(1)), new ConfirmPayment(Placed.Payment, Terms.Total, Placed.At(2)), .. refunds]);
    }

    private static Mail MailOf(ValueList<MailPart> parts)
    {
        var ada = Make.Account().User;
        var notice = new Notice(
            EventId.Of(Subject.Of(ada.Id), 1, EventKind.UserRegistered),
            Make.Now, NotificationKind.OrderConfirmed, new OneUser(ada.Id), "Title", "Text", Subject.Of(Placed.Id));
        return Mails.Compose(notice.For(ada.Id, isReachable: true), ada, parts);
    }
}

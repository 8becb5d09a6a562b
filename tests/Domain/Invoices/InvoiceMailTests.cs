using System.Text.Json;
using Shop.Domain;
using Shop.Domain.Carts;
using Shop.Domain.Events;
using Shop.Domain.Invoices;
using Shop.Domain.Notifications;
using Shop.Domain.Orders;
using Shop.Domain.Pricing;
using Shop.Domain.Products;
using Shop.Tests.Domain.Orders;
using static Shop.Tests.Domain.Invoices.Invoiced;

namespace Shop.Tests.Domain.Invoices;

public sealed class InvoiceMailTests
{
    [Fact]
    public void A_receipt_shows_the_invoice_and_escapes_its_texts()
    {
        var mail = MailOf(InvoiceMail.Of(Of(Placed.Confirmed is PaidOrder order ? order : throw new InvalidOperationException())));

        Assert.Contains("Invoice: INV-000007\nDate: ", mail.Text, StringComparison.Ordinal);
        Assert.Contains(
            "Seller: Shop <Inc.>\nAddress: 1 Market St\nTax number: US 12-3456789\nBilled to: Ada Lovelace, ",
            mail.Text,
            StringComparison.Ordinal);
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

    private static Mail MailOf(ValueList<MailPart> parts)
    {
        var ada = Make.Account().User;
        var notice = new Notice(
            EventId.Of(Subject.Of(ada.Id), 1, EventKind.UserRegistered),
            Make.Now, NotificationKind.OrderConfirmed, new OneUser(ada.Id), "Title", "Text", Subject.Of(Placed.Id));
        return Mails.Compose(notice.For(ada.Id, isReachable: true), ada, parts);
    }
}

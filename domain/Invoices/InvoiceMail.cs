using System.Globalization;
using Shop.Domain.Notifications;
using Shop.Domain.Orders;

namespace Shop.Domain.Invoices;

/// <summary>Writes invoices and credit notes as parts of a mail.</summary>
public static class InvoiceMail
{
    public static ValueList<MailPart> Of(Invoice invoice) =>
    [
        new MailTable(
        [
            new("Invoice", $"{invoice.Number}"), new("Date", Day(invoice.IssuedAt)), .. Of(invoice.Seller), BilledTo(invoice.Terms),
        ]),
        new MailTable([.. Lines(invoice.Terms), .. invoice.Terms.Discount.IsPositive ? Discount(invoice.Terms) : []]),
        new MailTable([.. RatedAmount.Of(invoice.Terms).Select(Of), new("Total", $"{invoice.Terms.Total}")]),
    ];

    public static ValueList<MailPart> Of(CreditNote note) =>
    [
        new MailTable(
        [
            new("Credit note", $"{note.Number}"), new("Date", Day(note.IssuedAt)), new("For invoice", $"{note.Invoice.Number}"),
            .. Of(note.Invoice.Seller), BilledTo(note.Invoice.Terms),
        ]),
        new MailTable([.. note.Taxes.Select(Of), new("Total refunded", $"{note.Refund.Amount}")]),
    ];

    private static ValueList<MailRow> Of(Seller seller) =>
        [new("Seller", $"{seller.Name}"), new("Address", $"{seller.Address}"), new("Tax number", $"{seller.TaxId}")];

    private static MailRow BilledTo(OrderTerms terms) => new("Billed to", string.Join(
        ", ",
        new object?[]
        {
            terms.ShipTo.Name, terms.ShipTo.Line1, terms.ShipTo.Line2, terms.ShipTo.City, terms.ShipTo.Region, terms.ShipTo.PostalCode,
            terms.ShipTo.Country,
        }.Where(part => part is not null)));

    private static IEnumerable<MailRow> Lines(OrderTerms terms) =>
    [
        .. terms.Lines.Select(line => new MailRow($"{line.Quantity} × {line.ProductName}", $"{line.Subtotal}")),
        new("Shipping", $"{terms.Shipping.Charge}"),
    ];

    private static IEnumerable<MailRow> Discount(OrderTerms terms) => [new($"Discount {terms.Coupon}", $"{-terms.Discount}")];

    private static MailRow Of(RatedAmount part) => new($"Tax {part.Rate} on {part.Net}", $"{part.Tax}");

    private static string Day(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

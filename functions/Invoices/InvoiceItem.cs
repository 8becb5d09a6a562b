using Amazon.DynamoDBv2.Model;
using Shop.Domain.Invoices;
using Shop.Domain.Orders;
using Shop.Domain.Payments;

namespace Shop.Functions.Invoices;

/// <summary>
/// Maps invoices and credit notes to items of the invoices table. The items of an order have its id as their key. An item has the number,
/// the date and the seller; the order has the amounts.
/// </summary>
internal static class InvoiceItem
{
    private const string Entry = "invoice";
    private const string CreditNotePrefix = "credit-note#";

    public static Dictionary<string, AttributeValue> Key(OrderId order) => Key(order, Entry);

    public static Dictionary<string, AttributeValue> Key(OrderId order, RefundId refund) => Key(order, CreditNotePrefix + refund);

    public static Dictionary<string, AttributeValue> Write(Invoice invoice) =>
        Write(Key(invoice.Terms.Id), invoice.Number, invoice.IssuedAt, invoice.Seller);

    public static Dictionary<string, AttributeValue> Write(CreditNote note) =>
        Write(Key(note.Invoice.Terms.Id, note.Refund.Id), note.Number, note.IssuedAt, note.Invoice.Seller);

    public static bool IsCreditNote(Dictionary<string, AttributeValue> item) => Number(item).Kind == InvoiceKind.CreditNote;

    public static Invoice Read(Dictionary<string, AttributeValue> item, PaidOrder order)
    {
        var seller = item.MapOrNull("seller")!;
        return new(
            Number(item),
            item.Time("issuedAt"),
            Seller.Read(seller.Text("name"), seller.Text("address"), seller.Text("taxId")).Require(),
            order.Terms);
    }

    public static CreditNote Read(Dictionary<string, AttributeValue> item, Invoice invoice, PaidOrder order) =>
        new(Number(item), item.Time("issuedAt"), invoice, order, RefundId.Parse(item.Text("entry")[CreditNotePrefix.Length..]));

    private static InvoiceNumber Number(Dictionary<string, AttributeValue> item) => InvoiceNumber.Parse(item.Text("number"));

    private static Dictionary<string, AttributeValue> Key(OrderId order, string entry) =>
        Item.Of(("key", Item.Text(order)), ("entry", Item.Text(entry)));

    private static Dictionary<string, AttributeValue> Write(
        Dictionary<string, AttributeValue> key, InvoiceNumber number, DateTimeOffset issuedAt, Seller seller) => new(key)
        {
            ["number"] = Item.Text(number)!,
            ["issuedAt"] = Item.Time(issuedAt),
            ["seller"] = Item.Map(Item.Of(
                ("name", Item.Text(seller.Name)), ("address", Item.Text(seller.Address)), ("taxId", Item.Text(seller.TaxId))))!,
        };
}

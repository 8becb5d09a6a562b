using Shop.Domain.Invoices;
using Shop.Domain.Pricing;
using Shop.Functions.Orders;

namespace Shop.Functions.Invoices;

/// <summary>The invoice of an order. <c>total</c> is the sum of <c>net</c> and <c>tax</c> over all rates.</summary>
/// <param name="Number" example="INV-000042">The number of the invoice. The numbers of all invoices have no gaps.</param>
/// <param name="IssuedAt" example="2026-03-01T12:01:00.0000000Z">When the invoice was issued.</param>
/// <param name="OrderId"><inheritdoc cref="Domain.Orders.OrderId"/></param>
/// <param name="Seller">The seller.</param>
/// <param name="BilledTo">The address of the buyer.</param>
/// <param name="Lines">The ordered products.</param>
/// <param name="Subtotal"><inheritdoc cref="Quotes.QuoteView.Subtotal"/></param>
/// <param name="Discount"><inheritdoc cref="Quotes.QuoteView.Discount"/></param>
/// <param name="Shipping"><inheritdoc cref="Quotes.QuoteView.Shipping"/></param>
/// <param name="Taxes" example="included"><inheritdoc cref="Quotes.QuoteView.Taxes"/></param>
/// <param name="TaxRates">The amounts of lines and shipping by tax rate, the highest rate first.</param>
/// <param name="Total" example='{"amount":2937,"currency":"USD"}'>The invoiced amount, with tax.</param>
/// <param name="CreditNotes">The credit notes of the refunds, oldest first.</param>
internal sealed record InvoiceView(
    string Number,
    DateTimeOffset IssuedAt,
    string OrderId,
    SellerView Seller,
    OrderAddressView BilledTo,
    IReadOnlyList<OrderLineView> Lines,
    MoneyView Subtotal,
    MoneyView Discount,
    MoneyView Shipping,
    [property: Wire<TaxMode>] string Taxes,
    IReadOnlyList<TaxRateView> TaxRates,
    MoneyView Total,
    IReadOnlyList<CreditNoteView> CreditNotes)
{
    public static InvoiceView Of(IssuedInvoice issued)
    {
        var (invoice, terms) = (issued.Invoice, issued.Invoice.Terms);
        return new(
            $"{invoice.Number}",
            invoice.IssuedAt,
            $"{terms.Id}",
            SellerView.Of(invoice.Seller),
            OrderAddressView.Of(terms.ShipTo),
            [.. terms.Lines.Select(OrderLineView.Of)],
            MoneyView.Of(terms.Subtotal),
            MoneyView.Of(terms.Discount),
            MoneyView.Of(terms.Shipping.Charge),
            terms.Shipping.Taxes.Wire(),
            [.. RatedAmount.Of(terms).Select(TaxRateView.Of)],
            MoneyView.Of(terms.Total),
            [.. issued.CreditNotes.Select(CreditNoteView.Of)]);
    }
}

/// <summary>The seller when the invoice was issued.</summary>
/// <param name="Name" example="Shop Inc.">The name of the company.</param>
/// <param name="Address" example="1 Market St, San Francisco, CA 94105, US">The address of the company.</param>
/// <param name="TaxId" example="US 12-3456789">The number by which a tax office knows the company.</param>
internal sealed record SellerView(string Name, string Address, string TaxId)
{
    public static SellerView Of(Seller seller) => new(seller.Name.Value, seller.Address.Value, seller.TaxId.Value);
}

/// <summary>The amounts with one tax rate.</summary>
/// <param name="Rate" example="7.25 %">The tax rate.</param>
/// <param name="Net" example='{"amount":2738,"currency":"USD"}'>The amount without the tax.</param>
/// <param name="Tax" example='{"amount":199,"currency":"USD"}'>The tax.</param>
internal sealed record TaxRateView(string Rate, MoneyView Net, MoneyView Tax)
{
    public static TaxRateView Of(RatedAmount part) => new($"{part.Rate}", MoneyView.Of(part.Net), MoneyView.Of(part.Tax));
}

/// <summary>The credit note of a refund.</summary>
/// <param name="Number" example="CRN-000007">The number of the credit note. The numbers of all credit notes have no gaps.</param>
/// <param name="IssuedAt" example="2026-03-02T12:00:00.0000000Z">When the credit note was issued.</param>
/// <param name="RefundId"><inheritdoc cref="Domain.Payments.RefundId"/></param>
/// <param name="TaxRates">The refunded amount by tax rate.</param>
/// <param name="Total" example='{"amount":100,"currency":"USD"}'>The refunded amount, with tax.</param>
internal sealed record CreditNoteView(
    string Number, DateTimeOffset IssuedAt, string RefundId, IReadOnlyList<TaxRateView> TaxRates, MoneyView Total)
{
    public static CreditNoteView Of(CreditNote note) => new(
        $"{note.Number}",
        note.IssuedAt,
        $"{note.Refund.Id}",
        [.. note.Taxes.Select(TaxRateView.Of)],
        MoneyView.Of(note.Refund.Amount));
}

using Shop.Domain.Orders;
using Shop.Domain.Payments;

namespace Shop.Domain.Invoices;

/// <summary>The credit note of a refund: it takes back a part of an invoice, or all of it.</summary>
public sealed record CreditNote
{
    /// <exception cref="ArgumentException">The number is not that of a credit note, or the order has no such refund.</exception>
    public CreditNote(InvoiceNumber number, DateTimeOffset issuedAt, Invoice invoice, PaidOrder order, RefundId refund)
    {
        Argument.Require(number.Kind == InvoiceKind.CreditNote, "The number must be that of a credit note.");
        Argument.Require(order.Payment.Has(refund), "The order must have the refund.");
        (Number, IssuedAt, Invoice, Refund) = (number, issuedAt, invoice, order.Payment.Refunds.Single(one => one.Id == refund));
        Taxes = RatedAmount.CreditedBy(order, Refund);
    }

    public InvoiceNumber Number { get; }

    public DateTimeOffset IssuedAt { get; }

    public Invoice Invoice { get; }

    public Refund Refund { get; }

    /// <summary>The refunded amount by tax rate.</summary>
    public ValueList<RatedAmount> Taxes { get; }
}

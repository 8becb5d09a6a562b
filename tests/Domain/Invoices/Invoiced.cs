using Shop.Domain.Events;
using Shop.Domain.Invoices;
using Shop.Domain.Orders;
using Shop.Domain.Payments;
using Shop.Domain.Pricing;
using Shop.Tests.Domain.Orders;

namespace Shop.Tests.Domain.Invoices;

/// <summary>An order with three tax rates, its invoice and the credit notes of its refunds.</summary>
internal static class Invoiced
{
    public static readonly Seller Inc = Seller.Read("Shop <Inc.>", "1 Market St", "US 12-3456789").Require();

    // 10 % on 22.00, of which 2.00 are tax; 5 % on 10.50, of which 0.50 are tax; shipping 4.00 without tax.
    public static readonly OrderTerms Terms = Placed.Of(
        Placed.Line(Placed.Lamp, 2, 1_000, tax: 200) with { TaxRate = new(10_000) },
        Placed.Line(Placed.Book, 1, 1_000, tax: 50) with { TaxRate = new(5_000) });

    public static Invoice Of(PaidOrder order) => new(new(InvoiceKind.Invoice, 7), Make.Now, Inc, order.Terms);

    public static CreditNote Note(PaidOrder order, int refund) =>
        new(new(InvoiceKind.CreditNote, 3), Make.Now, Of(order), order, order.Payment.Refunds[refund].Id);

    /// <summary>The order of 36.50 USD, paid, with refunds of these amounts in cents.</summary>
    public static PaidOrder Refunded(params ReadOnlySpan<long> cents)
    {
        var refunds = cents.ToArray().Select((amount, i) =>
            (OrderCommand)new GrantRefund(Placed.Refund((byte)(i + 1)), Make.Usd(amount), RefundReason.Goodwill, Placed.At(9)));
        return (PaidOrder)Order.Place(Terms, Make.Now).After(
            [new StartProcessing(Placed.Execution, Placed.At(1)), new ConfirmPayment(Placed.Payment, Terms.Total, Placed.At(2)), .. refunds]);
    }
}

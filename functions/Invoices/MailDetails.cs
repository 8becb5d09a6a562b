using Shop.Domain.Events;
using Shop.Domain.Invoices;
using Shop.Domain.Notifications;
using Shop.Domain.Orders;
using Shop.Functions.Orders;

namespace Shop.Functions.Invoices;

/// <summary>
/// The invoice or the credit note in the mail about an event. It is issued here, when the event arrives: an event without a mail that can be
/// delivered issues it too.
/// </summary>
internal sealed class MailDetails(OrderStore orders, InvoiceStore invoices, TimeProvider time)
{
    public async Task<ValueList<MailPart>> OfAsync(ShopEvent happened, Seller seller, CancellationToken cancellationToken) => happened switch
    {
        OrderConfirmed e => await PaidAsync(e.OrderId, cancellationToken) is { } order
            ? InvoiceMail.Of(await invoices.IssueAsync(order, seller, time.GetUtcNow(), cancellationToken))
            : throw new InvalidOperationException($"The confirmed order {e.OrderId} is not paid."),

        // A payment without a confirmed order is refunded too. It has no invoice, so there is nothing to take back.
        PaymentRefunded e => await PaidAsync(e.OrderId, cancellationToken) is { } order && order.Payment.Has(e.RefundId)
            ? InvoiceMail.Of(await invoices.IssueAsync(order, e.RefundId, seller, time.GetUtcNow(), cancellationToken))
            : [],
        _ => [],
    };

    private async Task<PaidOrder?> PaidAsync(OrderId id, CancellationToken cancellationToken) =>
        await orders.FindAsync(id, cancellationToken) as PaidOrder;
}

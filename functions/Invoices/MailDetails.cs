using Shop.Domain.Events;
using Shop.Domain.Invoices;
using Shop.Domain.Notifications;
using Shop.Domain.Orders;
using Shop.Functions.Orders;
using Shop.Functions.Products;

namespace Shop.Functions.Invoices;

/// <summary>
/// What the mail about an event says after its notification. An invoice or a credit note is issued here, when the event arrives, also when
/// no mail can be delivered.
/// </summary>
internal sealed class MailDetails(OrderStore orders, ProductStore products, InvoiceStore invoices, TimeProvider time)
{
    public async Task<ValueList<MailPart>> OfAsync(ShopEvent happened, Seller seller, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        return happened switch
        {
            OrderConfirmed e => await PaidAsync(e.OrderId, cancellationToken) is { } order
                ? InvoiceMail.Of(await invoices.IssueAsync(order, seller, now, cancellationToken))
                : throw new InvalidOperationException($"The confirmed order {e.OrderId} is not paid."),

            // A payment without a confirmed order is refunded too. It has no invoice, so there is nothing to take back.
            PaymentRefunded e => await PaidAsync(e.OrderId, cancellationToken) is { } order && order.Payment.Has(e.RefundId)
                ? InvoiceMail.Of(await invoices.IssueAsync(order, e.RefundId, seller, now, cancellationToken))
                : [],
            StockLow e => await products.FindLatestAsync(e.ProductId, cancellationToken) is { } product ? StockMail.Of(e, product) : [],
            _ => [],
        };
    }

    private async Task<PaidOrder?> PaidAsync(OrderId id, CancellationToken cancellationToken) =>
        await orders.FindAsync(id, cancellationToken) as PaidOrder;
}

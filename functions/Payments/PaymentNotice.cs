using Shop.Domain.Orders;
using Shop.Domain.Payments;

namespace Shop.Functions.Payments;

/// <summary>What a webhook of the card processor reports. Webhooks arrive at least once and in any order.</summary>
internal abstract record PaymentNotice
{
    private PaymentNotice()
    {
    }

    /// <summary>The state of an order's payment when the event occurred.</summary>
    /// <param name="Amount">The amount of the payment, captured or not.</param>
    public sealed record Charge(string EventId, OrderId Order, Money Amount, ChargeResult Result) : PaymentNotice;

    /// <summary>The state of a refund when the event occurred.</summary>
    public sealed record Refund(string EventId, OrderId Order, RefundId RefundId, Money Amount, RefundResult Result) : PaymentNotice;

    /// <summary>The customer's bank opened or closed a dispute.</summary>
    /// <param name="IsWon">Null while it is open.</param>
    public sealed record Dispute(
        string EventId, OrderId Order, PaymentId PaymentId, string DisputeId, Money Amount, bool? IsWon) : PaymentNotice
    {
        public Domain.Payments.Dispute ToDispute(DateTimeOffset now) => new(
            Domain.Payments.DisputeId.Parse(DisputeId),
            Amount,
            IsWon switch { null => DisputeStatus.Open, true => DisputeStatus.Won, false => DisputeStatus.Lost },
            now);
    }

    /// <summary>An event that does not concern an order of the shop.</summary>
    public sealed record Ignored(string EventId) : PaymentNotice;
}

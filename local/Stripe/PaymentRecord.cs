using Shop.Functions.Payments;

namespace Shop.Local.Stripe;

/// <summary>A payment intent, for users of the local run.</summary>
/// <param name="Received">The captured amount in minor units.</param>
/// <param name="Refunded">The sum of the refunds that did not fail.</param>
/// <param name="Dispute">The status of the newest dispute; null without one.</param>
internal sealed record PaymentRecord(
    string Id,
    string? OrderId,
    string Status,
    long Amount,
    long Received,
    long Refunded,
    string Currency,
    string? Dispute,
    DateTimeOffset At)
{
    public static PaymentRecord Of(StripeIntent intent, long refunded, IReadOnlyList<StripeDispute> disputes) => new(
        intent.Id,
        intent.Metadata.GetValueOrDefault(PaymentMetadata.OrderId),
        intent.Status,
        intent.Amount,
        intent.AmountReceived,
        refunded,
        intent.Currency.ToUpperInvariant(),
        disputes is [var newest, ..] ? newest.Status : null,
        DateTimeOffset.FromUnixTimeSeconds(intent.Created));
}

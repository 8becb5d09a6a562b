using System.Text.Json;
using Shop.Domain.Orders;
using Shop.Domain.Payments;
using Stripe;
using Dispute = Stripe.Dispute;
using Refund = Stripe.Refund;

namespace Shop.Functions.Payments;

/// <summary>Reads the webhooks of Stripe.</summary>
internal sealed class PaymentWebhook(IPaymentSecrets secrets, StripeApi stripe, TimeProvider time)
{
    /// <summary>The request header with the signature.</summary>
    public const string SignatureHeader = "Stripe-Signature";

    /// <param name="body">Exactly as it was received.</param>
    /// <param name="signature">The header <see cref="SignatureHeader"/>.</param>
    /// <returns>Null when Stripe did not sign the body within the last minutes.</returns>
    /// <exception cref="HttpRequestException">Stripe did not answer which order a disputed payment belongs to.</exception>
    public async Task<PaymentNotice?> ReadAsync(string body, string? signature, CancellationToken cancellationToken = default)
    {
        var keys = await secrets.ReadAsync(cancellationToken);
        var read = keys.WebhookSecrets.Select(secret => Verified(body, signature, secret)).FirstOrDefault(read => read is not null);
        return read switch
        {
            null => null,
            { Data.Object: Dispute { PaymentIntentId: { } payment } dispute } =>
                Notice(read, dispute, await stripe.CallAsync(
                    api => api.PaymentIntents.GetAsync(payment, null, null, cancellationToken), cancellationToken)),
            _ => Notice(read),
        };
    }

    private static PaymentNotice Notice(Event read) => read.Data.Object switch
    {
        PaymentIntent intent when OrderOf(intent.Metadata) is { } order =>
            new PaymentNotice.Charge(read.Id, order, StripeResults.Amount(intent.Amount, intent.Currency), StripeResults.Charge(intent)),
        Refund refund when OrderOf(refund.Metadata) is { } order && RefundOf(refund.Metadata) is { } id =>
            new PaymentNotice.Refund(
                read.Id, order, id, StripeResults.Amount(refund.Amount, refund.Currency), StripeResults.Refund(refund)),
        _ => new PaymentNotice.Ignored(read.Id),
    };

    // A dispute has no metadata of the shop; its payment has.
    private static PaymentNotice Notice(Event read, Dispute dispute, PaymentIntent disputed) =>
        OrderOf(disputed.Metadata) is not { } order ? new PaymentNotice.Ignored(read.Id) : new PaymentNotice.Dispute(
            read.Id,
            order,
            StripeResults.Id(disputed),
            dispute.Id,
            StripeResults.Amount(dispute.Amount, dispute.Currency),
            dispute.Status switch { "won" => true, "lost" => false, _ => null });

    private static OrderId? OrderOf(Dictionary<string, string> metadata) =>
        OrderId.TryParse(metadata.GetValueOrDefault(PaymentMetadata.OrderId), out var order) ? order : null;

    private static RefundId? RefundOf(Dictionary<string, string> metadata) =>
        RefundId.TryParse(metadata.GetValueOrDefault(PaymentMetadata.RefundId), out var refund) ? refund : null;

    private Event? Verified(string body, string? signature, string secret)
    {
        try
        {
            var now = time.GetUtcNow().ToUnixTimeSeconds();
            return signature is null
                ? null
                : EventUtility.ConstructEvent(body, signature, secret, EventUtility.DefaultTimeTolerance, now);
        }
        catch (Exception exception) when (exception is StripeException or JsonException or FormatException or OverflowException)
        {
            return null;
        }
    }
}

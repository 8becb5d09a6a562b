using Shop.Domain.Orders;
using Shop.Domain.Payments;
using Stripe;
using Refund = Stripe.Refund;

namespace Shop.Functions.Payments;

/// <summary>Reads the objects of Stripe. Stripe's amounts are in the same minor units as <see cref="Money"/>.</summary>
internal static class StripeResults
{
    private const string CardError = "card_error";
    private const string InvalidRequest = "invalid_request_error";

    // Only Stripe's texts for card errors are written for customers.
    private const string NotCharged = "The payment could not be processed. Choose another payment method.";

    public static ChargeResult Charge(PaymentIntent intent) => intent.Status switch
    {
        "succeeded" => new ChargeResult.Captured(Id(intent), Amount(intent.AmountReceived, intent.Currency)),
        "requires_action" => new ChargeResult.ActionRequired(Id(intent), new(intent.ClientSecret)),
        "requires_payment_method" => Declined(Id(intent), intent.LastPaymentError),
        "canceled" => new ChargeResult.Canceled(Id(intent)),
        _ => new ChargeResult.Unknown($"The payment intent has the status {intent.Status}."),
    };

    /// <summary>The result of a charge that Stripe refused; null when the refusal is a bug of the shop.</summary>
    public static ChargeResult? Charge(StripeException refused) => refused.StripeError switch
    {
        { Type: CardError } error => Declined(error.PaymentIntent is { } intent ? Id(intent) : null, error),
        { Type: InvalidRequest, Param: "payment_method" or "amount" or "currency" } error => Declined(null, error),
        _ => null,
    };

    public static RefundResult Refund(Refund refund) => refund.Status switch
    {
        "succeeded" => new RefundResult.Succeeded(),
        "failed" or "canceled" => new RefundResult.Failed(refund.FailureReason ?? refund.Status),
        _ => new RefundResult.Pending(),
    };

    /// <summary>The result of a refund that Stripe refused; null when the refusal is a bug of the shop.</summary>
    public static RefundResult? Refund(StripeException refused) => refused.StripeError switch
    {
        { Type: InvalidRequest, Code: "charge_already_refunded" or "charge_disputed" } error => new RefundResult.Refused(error.Code),
        { Type: InvalidRequest, Param: "amount" } => new RefundResult.Refused("amount_too_large"),
        _ => null,
    };

    /// <summary>The captured charge; null when it is not captured or belongs to no order.</summary>
    public static CapturedCharge? Captured(PaymentIntent intent) =>
        intent.Status == "succeeded" && OrderId.TryParse(intent.Metadata.GetValueOrDefault(PaymentMetadata.OrderId), out var order)
            ? new(order, Id(intent), Amount(intent.AmountReceived, intent.Currency))
            : null;

    public static Money Amount(long minorUnits, string currency) => new(minorUnits, Currency.Parse(currency.ToUpperInvariant()));

    public static PaymentId Id(PaymentIntent intent) => PaymentId.Parse(intent.Id);

    private static ChargeResult.Declined Declined(PaymentId? id, StripeError? error) => new(
        id,
        error?.DeclineCode ?? error?.Code ?? "not_charged",
        error is { Type: CardError, Message: { Length: > 0 } message } ? message : NotCharged);
}

using Shop.Domain.Payments;

namespace Shop.Functions.Payments;

/// <summary>The state of the payment of an order at the card processor.</summary>
internal abstract record ChargeResult
{
    private ChargeResult()
    {
    }

    /// <summary>The money is captured.</summary>
    public sealed record Captured(PaymentId PaymentId, Money Amount) : ChargeResult;

    /// <summary>The customer must pass a challenge of their bank. A webhook has the result.</summary>
    public sealed record ActionRequired(PaymentId PaymentId, ClientSecret ClientSecret) : ChargeResult;

    /// <summary>The card was not charged, and this payment never will be.</summary>
    /// <param name="PaymentId">Null when the processor refused the payment method itself.</param>
    /// <param name="Code">The reason of the processor, such as <c>insufficient_funds</c>.</param>
    /// <param name="Message">One English sentence for the customer.</param>
    public sealed record Declined(PaymentId? PaymentId, string Code, string Message) : ChargeResult;

    /// <summary>The payment was canceled before it was captured.</summary>
    public sealed record Canceled(PaymentId PaymentId) : ChargeResult;

    /// <summary>
    /// The processor did not answer. The money may be captured: before anything else happens, the same call must be made again.
    /// </summary>
    /// <param name="Reason">For the log.</param>
    public sealed record Unknown(string Reason) : ChargeResult;
}

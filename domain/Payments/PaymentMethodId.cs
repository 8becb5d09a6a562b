using System.Text.RegularExpressions;

namespace Shop.Domain.Payments;

/// <summary>
/// The card processor's id of a payment method: <c>pm_</c> and 1 to 250 letters, digits or underscores. The client creates the payment
/// method with the processor, so the shop never sees the number of a card.
/// </summary>
/// <example>pm_card_visa</example>
public sealed partial record PaymentMethodId
{
    /// <summary>The maximum number of characters; Stripe limits its ids in the same way.</summary>
    public const int MaxLength = 253;

    private readonly string text;

    private PaymentMethodId(string text) => this.text = text;

    public static Outcome<PaymentMethodId> Read(string? text, string field = "paymentMethodId") =>
        text is null ? Invalid.Field(field, "is required")
        : Token().IsMatch(text) ? new PaymentMethodId(text)
        : Invalid.Field(field, "must be the id of a payment method, such as pm_card_visa");

    public override string ToString() => text;

    [GeneratedRegex(@"\Apm_[A-Za-z0-9_]{1,250}\z")]
    private static partial Regex Token();
}

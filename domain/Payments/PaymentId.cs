using System.Text.RegularExpressions;

namespace Shop.Domain.Payments;

/// <summary>The card processor's id of a payment: 1 to 255 letters, digits, <c>_</c> and <c>-</c>.</summary>
public sealed partial record PaymentId
{
    private readonly string text;

    private PaymentId(string text) => this.text = text;

    /// <exception cref="FormatException">The text is not a payment id.</exception>
    public static PaymentId Parse(string text) => Token().IsMatch(text) ? new(text) : throw new FormatException("Not a payment id.");

    public override string ToString() => text;

    [GeneratedRegex(@"\A[A-Za-z0-9_-]{1,255}\z")]
    private static partial Regex Token();
}

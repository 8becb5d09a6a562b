using System.Security.Cryptography;
using System.Text;

namespace Shop.Local.Stripe;

/// <summary>Signs webhooks as Stripe does.</summary>
internal static class StripeSignature
{
    /// <summary>The value of the header <c>Stripe-Signature</c>.</summary>
    /// <param name="secret">The secret of the webhook endpoint.</param>
    public static string Of(string body, DateTimeOffset at, string secret)
    {
        var seconds = at.ToUnixTimeSeconds();
        var hash = HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes($"{seconds}.{body}"));
        return $"t={seconds},v1={Convert.ToHexStringLower(hash)}";
    }
}

using System.Text.Json.Serialization;

namespace Stripe;

/// <summary>The reason for a refused request or a failed payment.</summary>
public class StripeError : StripeEntity<StripeError>
{
    [JsonPropertyName("code")]
    public string Code { get; set; }

    /// <summary>The issuer's reason for a declined card.</summary>
    [JsonPropertyName("decline_code")]
    public string DeclineCode { get; set; }

    /// <summary>For card errors, a text that can be shown to the customer.</summary>
    [JsonPropertyName("message")]
    public string Message { get; set; }

    [JsonPropertyName("param")]
    public string Param { get; set; }

    [JsonPropertyName("payment_intent")]
    public PaymentIntent PaymentIntent { get; set; }

    [JsonPropertyName("type")]
    public string Type { get; set; }
}

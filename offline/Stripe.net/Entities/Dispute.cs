using System.Text.Json.Serialization;
using Stripe.Internal;

namespace Stripe;

public class Dispute : StripeEntity<Dispute>, IHasObject
{
    [JsonPropertyName("id")]
    public string Id { get; set; }

    [JsonPropertyName("object")]
    public string Object { get; set; }

    /// <summary>In the smallest unit of the currency.</summary>
    [JsonPropertyName("amount")]
    public long Amount { get; set; }

    /// <summary>ISO 4217 in lower case.</summary>
    [JsonPropertyName("currency")]
    public string Currency { get; set; }

    [JsonPropertyName("payment_intent")]
    [JsonConverter(typeof(ExpandableIdConverter))]
    public string PaymentIntentId { get; set; }

    [JsonPropertyName("reason")]
    public string Reason { get; set; }

    [JsonPropertyName("status")]
    public string Status { get; set; }
}

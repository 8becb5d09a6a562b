using System.Text.Json.Serialization;
using Stripe.Internal;

namespace Stripe;

public class PaymentIntent : StripeEntity<PaymentIntent>, IHasObject
{
    [JsonPropertyName("id")]
    public string Id { get; set; }

    [JsonPropertyName("object")]
    public string Object { get; set; }

    /// <summary>In the smallest unit of the currency.</summary>
    [JsonPropertyName("amount")]
    public long Amount { get; set; }

    [JsonPropertyName("amount_received")]
    public long AmountReceived { get; set; }

    /// <summary>Lets the customer's browser finish the payment. It must not be stored or logged.</summary>
    [JsonPropertyName("client_secret")]
    public string ClientSecret { get; set; }

    [JsonPropertyName("created")]
    [JsonConverter(typeof(EpochConverter))]
    public DateTime Created { get; set; } = DateTime.UnixEpoch;

    /// <summary>ISO 4217 in lower case.</summary>
    [JsonPropertyName("currency")]
    public string Currency { get; set; }

    [JsonPropertyName("last_payment_error")]
    public StripeError LastPaymentError { get; set; }

    [JsonPropertyName("latest_charge")]
    [JsonConverter(typeof(ExpandableIdConverter))]
    public string LatestChargeId { get; set; }

    [JsonPropertyName("metadata")]
    public Dictionary<string, string> Metadata { get; set; }

    [JsonPropertyName("next_action")]
    public PaymentIntentNextAction NextAction { get; set; }

    [JsonPropertyName("status")]
    public string Status { get; set; }
}

public class PaymentIntentNextAction : StripeEntity<PaymentIntentNextAction>
{
    [JsonPropertyName("type")]
    public string Type { get; set; }
}

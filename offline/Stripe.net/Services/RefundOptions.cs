using System.Text.Json.Serialization;

namespace Stripe;

public class RefundCreateOptions : BaseOptions
{
    [JsonPropertyName("amount")]
    public long? Amount { get; set; }

    [JsonPropertyName("metadata")]
    public Dictionary<string, string> Metadata { get; set; }

    [JsonPropertyName("payment_intent")]
    public string PaymentIntent { get; set; }
}

public class RefundGetOptions : BaseOptions;

public class RefundListOptions : ListOptions
{
    [JsonPropertyName("payment_intent")]
    public string PaymentIntent { get; set; }
}

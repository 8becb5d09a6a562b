using System.Text.Json.Serialization;

namespace Stripe;

public class PaymentIntentCreateOptions : BaseOptions
{
    [JsonPropertyName("amount")]
    public long? Amount { get; set; }

    [JsonPropertyName("automatic_payment_methods")]
    public PaymentIntentAutomaticPaymentMethodsOptions AutomaticPaymentMethods { get; set; }

    [JsonPropertyName("confirm")]
    public bool? Confirm { get; set; }

    [JsonPropertyName("currency")]
    public string Currency { get; set; }

    [JsonPropertyName("metadata")]
    public Dictionary<string, string> Metadata { get; set; }

    [JsonPropertyName("payment_method")]
    public string PaymentMethod { get; set; }

    [JsonPropertyName("payment_method_types")]
    public List<string> PaymentMethodTypes { get; set; }
}

public class PaymentIntentAutomaticPaymentMethodsOptions : INestedOptions
{
    [JsonPropertyName("allow_redirects")]
    public string AllowRedirects { get; set; }

    [JsonPropertyName("enabled")]
    public bool? Enabled { get; set; }
}

public class PaymentIntentCancelOptions : BaseOptions
{
    [JsonPropertyName("cancellation_reason")]
    public string CancellationReason { get; set; }
}

public class PaymentIntentGetOptions : BaseOptions;

public class PaymentIntentListOptions : ListOptions
{
    [JsonPropertyName("created")]
    public AnyOf<DateTime?, DateRangeOptions> Created { get; set; }
}

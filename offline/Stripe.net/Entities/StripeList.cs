using System.Text.Json.Serialization;

namespace Stripe;

/// <summary>One page of a list, the newest object first.</summary>
public class StripeList<T> : StripeEntity<StripeList<T>>, IHasObject
{
    [JsonPropertyName("object")]
    public string Object { get; set; }

    [JsonPropertyName("data")]
    public List<T> Data { get; set; }

    [JsonPropertyName("has_more")]
    public bool HasMore { get; set; }
}

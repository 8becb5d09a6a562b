using System.Text.Json.Serialization;
using Stripe.Internal;

namespace Stripe;

/// <summary>The body of a webhook.</summary>
public class Event : StripeEntity<Event>
{
    [JsonPropertyName("id")]
    public string Id { get; set; }

    [JsonPropertyName("api_version")]
    public string ApiVersion { get; set; }

    [JsonPropertyName("created")]
    [JsonConverter(typeof(EpochConverter))]
    public DateTime Created { get; set; } = DateTime.UnixEpoch;

    [JsonPropertyName("data")]
    public EventData Data { get; set; }

    [JsonPropertyName("type")]
    public string Type { get; set; }
}

public class EventData : StripeEntity<EventData>
{
    /// <summary>The object when the event occurred.</summary>
    [JsonPropertyName("object")]
    public IHasObject Object { get; set; }
}

using System.Text.Json.Serialization;

namespace Stripe;

/// <summary>An object of the API.</summary>
public abstract class StripeEntity
{
    /// <summary>The response that the object was read from; null for an object inside another one.</summary>
    [JsonIgnore]
    public StripeResponse StripeResponse { get; set; }
}

public abstract class StripeEntity<T> : StripeEntity
    where T : StripeEntity<T>;

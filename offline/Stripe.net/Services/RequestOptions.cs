namespace Stripe;

public class RequestOptions
{
    /// <summary>Null or empty: each POST gets a random key.</summary>
    public string IdempotencyKey { get; set; }
}

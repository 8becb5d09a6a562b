using Shop.Local.Gate;

namespace Shop.Local.Stripe;

/// <summary>The errors that the simulator answers on request.</summary>
internal static class StripeFaults
{
    /// <summary>An error of the server. Stripe stores it under the idempotency key.</summary>
    public const string ApiError = "api_error";

    private const string ConnectionClosed = "connection_closed";
    private const string KeyInUse = "idempotency_key_in_use";
    private const string LockTimeout = "lock_timeout";

    public static Faults New() => new(
        "stripe",
        (ApiError, 500),
        ("api_unavailable", 503),
        ("rate_limit", 429),
        (LockTimeout, 429),
        (KeyInUse, 409),
        (ConnectionClosed, 0));

    public static StripeReply Reply(string error, int status) => error switch
    {
        ApiError => new(status, Body("api_error", null, "An unknown error occurred."), ShouldRetry: false),
        "rate_limit" => new(status, Body("invalid_request_error", error, "Request rate limit exceeded.")),
        LockTimeout => new(
            status,
            Body("invalid_request_error", error, "This object cannot be accessed right now because another request is accessing it."),
            ShouldRetry: true),
        KeyInUse => KeyIsInUse(""),
        ConnectionClosed => new(status, "", IsLost: true),
        _ => new(status, Body("api_error", null, "The service is not available.")),
    };

    public static StripeReply KeyIsInUse(string key) => new(409, Body(
        "invalid_request_error",
        KeyInUse,
        "There is currently another in-progress request using this Idempotent Key (that probably means you submitted twice, and the other "
        + $"request is still going through): {key}. Please try again later."));

    private static string Body(string type, string? code, string message) => new StripeFailure(type, code, message).ToJson();
}

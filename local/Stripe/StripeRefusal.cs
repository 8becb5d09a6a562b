using System.Text.Json;

namespace Shop.Local.Stripe;

/// <summary>The error of a request, in the form in which Stripe documents it.</summary>
internal sealed record StripeFailure(string Type, string? Code, string Message, string? Param = null)
{
    public string? DeclineCode { get; init; }

    public StripeIntent? PaymentIntent { get; init; }

    public string ToJson() => JsonSerializer.Serialize(new { Error = this }, StripeStore.Json);
}

/// <summary>A request that is refused and changes nothing.</summary>
internal sealed class StripeRefusalException(int status, StripeFailure failure, bool isStored = false) : Exception(failure.Message)
{
    /// <summary>Whether retries with the idempotency key get this answer again. Refusals of invalid parameters are not stored.</summary>
    public bool IsStored => isStored;

    public StripeReply Reply { get; } = new(status, failure.ToJson());

    /// <summary>The parameters are not valid.</summary>
    public static StripeRefusalException Invalid(string? code, string message, string? parameter = null) =>
        new(400, new("invalid_request_error", code, message, parameter));

    /// <summary>The object is not in a state that allows the operation.</summary>
    public static StripeRefusalException State(string? code, string message, StripeIntent? intent = null, string? parameter = null) =>
        new(400, new("invalid_request_error", code, message, parameter) { PaymentIntent = intent }, isStored: true);

    public static StripeRefusalException Missing(string noun, string id, string parameter, int status) =>
        new(status, new("invalid_request_error", "resource_missing", $"No such {noun}: '{id}'", parameter));
}

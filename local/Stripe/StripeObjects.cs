using System.Text.Json.Nodes;

namespace Shop.Local.Stripe;

/// <summary>An object of the API, in the form in which it is stored and answered.</summary>
internal abstract record StripeObject
{
    public required string Id { get; init; }

    public abstract string Object { get; }

    /// <summary>Unix seconds.</summary>
    public required long Created { get; init; }

    public bool Livemode { get; }
}

internal sealed record StripeIntent : StripeObject
{
    public override string Object => "payment_intent";

    public required long Amount { get; init; }

    public long AmountReceived { get; init; }

    public long? CanceledAt { get; init; }

    public string? CancellationReason { get; init; }

    public required string ClientSecret { get; init; }

    public required string Currency { get; init; }

    public StripeFailure? LastPaymentError { get; init; }

    public string? LatestCharge { get; init; }

    public required IReadOnlyDictionary<string, string> Metadata { get; init; }

    public JsonObject? NextAction { get; init; }

    public string? PaymentMethod { get; init; }

    public IReadOnlyList<string> PaymentMethodTypes { get; init; } = ["card"];

    /// <summary>requires_payment_method, requires_confirmation, requires_action, succeeded or canceled.</summary>
    public required string Status { get; init; }
}

internal sealed record StripePaymentMethod : StripeObject
{
    public override string Object => "payment_method";

    public required StripeCard Card { get; init; }

    public required IReadOnlyDictionary<string, string> Metadata { get; init; }

    public string Type { get; } = "card";
}

/// <param name="Fingerprint">Identifies the number of the card. The number itself is not stored.</param>
internal sealed record StripeCard(string Brand, long ExpMonth, long ExpYear, string Fingerprint, string Last4);

internal sealed record StripeRefund : StripeObject
{
    public override string Object => "refund";

    public required long Amount { get; init; }

    public required string Charge { get; init; }

    public required string Currency { get; init; }

    public string? FailureReason { get; init; }

    public required IReadOnlyDictionary<string, string> Metadata { get; init; }

    public required string PaymentIntent { get; init; }

    /// <summary>pending, succeeded or failed.</summary>
    public required string Status { get; init; }
}

internal sealed record StripeDispute : StripeObject
{
    public override string Object => "dispute";

    public required long Amount { get; init; }

    public required string Charge { get; init; }

    public required string Currency { get; init; }

    public required string PaymentIntent { get; init; }

    public string Reason { get; } = "fraudulent";

    /// <summary>needs_response, won or lost.</summary>
    public required string Status { get; init; }
}

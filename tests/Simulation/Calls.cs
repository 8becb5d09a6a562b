using System.Text.Json.Nodes;
using Shop.Local.Simulation.Worlds;
using Shop.Local.Stripe;

namespace Shop.Tests.Simulation;

/// <summary>Reads requests to Stripe and its webhooks.</summary>
internal static class Calls
{
    private const string Payments = "/v1/payment_intents";

    public static bool IsCharge(StripeCall call) => call is { Method: "POST", Path: Payments };

    /// <summary>The payment that the call cancels; null for other calls.</summary>
    public static string? CancelledPayment(StripeCall call) =>
        call.Method == "POST" && call.Path.EndsWith("/cancel", StringComparison.Ordinal) ? call.Path.Split('/')[^2] : null;

    /// <summary>Sets the amounts of a forged webhook to those of the payment.</summary>
    public static string WithoutForgedAmount(string webhook)
    {
        var received = JsonNode.Parse(webhook)!;
        if (!$"{received["id"]}".EndsWith(SimulatedWebhooks.Forged, StringComparison.Ordinal)
            || received["data"]!["object"] is not JsonObject changed || $"{changed["status"]}" != "succeeded" || changed["amount"] is null)
        {
            return webhook;
        }

        changed["amount"] = (long)changed["amount"]! - 1;
        changed["amount_received"] = (long)changed["amount"]!;
        return received.ToJsonString();
    }
}

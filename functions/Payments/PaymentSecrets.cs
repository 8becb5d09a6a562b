using System.Text.Json;

namespace Shop.Functions.Payments;

/// <summary>The keys of the shop's Stripe account: <c>{"apiKey": "sk_…", "webhookSecrets": ["whsec_…"]}</c>.</summary>
internal sealed class PaymentSecrets
{
    private PaymentSecrets(string apiKey, IReadOnlyList<string> webhookSecrets) => (ApiKey, WebhookSecrets) = (apiKey, webhookSecrets);

    public string ApiKey { get; }

    /// <summary>One, or two while they rotate: webhooks with either are accepted.</summary>
    public IReadOnlyList<string> WebhookSecrets { get; }

    /// <exception cref="InvalidOperationException">The text is not the JSON of the secret.</exception>
    public static PaymentSecrets Parse(string json)
    {
        try
        {
            var secret = JsonSerializer.Deserialize<Content>(json, JsonSerializerOptions.Web);
            return secret is { ApiKey.Length: > 0, WebhookSecrets.Count: > 0 }
                ? new(secret.ApiKey, secret.WebhookSecrets)
                : throw new JsonException();
        }
        catch (JsonException)
        {
            // The exception of the parser can quote the secret.
            throw new InvalidOperationException("The secret must be a JSON object with apiKey and webhookSecrets.");
        }
    }

    private sealed record Content(string? ApiKey, List<string>? WebhookSecrets);
}

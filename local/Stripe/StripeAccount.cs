using System.Text.Json;

namespace Shop.Local.Stripe;

/// <summary>
/// A Stripe account in test mode that takes the place of the simulator. <see cref="ToString"/> hides its keys, and nothing stores them.
/// </summary>
public sealed class StripeAccount
{
    public const string KeyVariable = "STRIPE_API_KEY";
    public const string WebhookVariable = "STRIPE_WEBHOOK_SECRET";

    private const string TestKey = "sk_test_";
    private const string WebhookSecret = "whsec_";

    private StripeAccount(string apiKey, string webhookSecret) =>
        Secret = JsonSerializer.Serialize(new { apiKey, webhookSecrets = new[] { webhookSecret } });

    /// <summary>The keys in the form of the secret of the stack.</summary>
    internal string Secret { get; }

    /// <param name="variable">The value of an environment variable; null when it is missing.</param>
    /// <returns>Null without a key: the local run uses the simulator.</returns>
    /// <exception cref="LocalRunException">
    /// The key is not a secret key of the test mode, or the secret of the webhooks is missing.
    /// </exception>
    public static StripeAccount? Read(Func<string, string?> variable)
    {
        if (variable(KeyVariable) is not { Length: > 0 } key)
        {
            return null;
        }

        if (!key.StartsWith(TestKey, StringComparison.Ordinal) || key == StripeSimulator.ApiKey)
        {
            throw new LocalRunException(
                $"{KeyVariable} must be a secret key of Stripe's test mode ({TestKey}…). The local run does not take any other key.");
        }

        return variable(WebhookVariable) is { } secret && secret.StartsWith(WebhookSecret, StringComparison.Ordinal)
            ? new(key, secret)
            : throw new LocalRunException(
                $"{KeyVariable} also needs {WebhookVariable} ({WebhookSecret}…), which `stripe listen --print-secret` prints.");
    }

    public override string ToString() => "…";
}

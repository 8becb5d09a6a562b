using Pulumi;
using Pulumi.Aws.SecretsManager;
using Shop.Infra.Configuration;

namespace Shop.Infra.Components;

/// <summary>
/// The secret with the keys of the card processor. The program creates it without a value, so that no key is in the state of the stack; an
/// operator writes the value.
/// </summary>
internal sealed class PaymentKeys : ComponentResource
{
    public PaymentKeys(ShopConfig config)
        : base("shop:index:PaymentKeys", "payment-keys", new() { Protect = config.Protect })
    {
        var secret = new Secret(
            "payment-keys",
            new()
            {
                Name = config.PhysicalName("payment-keys"),
                Description = "Keys of the Stripe account: {\"apiKey\": \"sk_...\", \"webhookSecrets\": [\"whsec_...\"]}",
            },
            new() { Parent = this });
        Arn = secret.Arn;
        RegisterOutputs(new Dictionary<string, object?> { ["arn"] = Arn });
    }

    public Output<string> Arn { get; }
}

using Pulumi;
using Pulumi.Aws.Kms;
using Shop.Infra.Iam;

namespace Shop.Infra.Components;

/// <summary>
/// The key that encrypts the messages of all topics. It is a key of the account, because rules and alarms cannot use the key that AWS
/// manages for SNS.
/// </summary>
internal sealed class TopicKey : ComponentResource
{
    public TopicKey(Bus bus)
        : base("shop:index:TopicKey", "topics")
    {
        var key = new Key(
            "topics",
            new()
            {
                Description = "Encrypts the messages of the shop's topics",
                EnableKeyRotation = true,
                Policy = bus.Arn.Apply(arn => TopicPolicies.OfKey(arn).ToJson()),
            },
            new() { Parent = this });
        Arn = key.Arn;
        RegisterOutputs(new Dictionary<string, object?> { ["arn"] = Arn });
    }

    public Output<string> Arn { get; }
}

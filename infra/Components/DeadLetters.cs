using Pulumi;
using Shop.Infra.Configuration;
using Shop.Infra.Iam;
using Sqs = Pulumi.Aws.Sqs;

namespace Shop.Infra.Components;

/// <summary>A queue for messages that could not be processed. It keeps them as long as SQS can keep messages.</summary>
internal sealed class DeadLetters : ComponentResource
{
    private const int RetentionDays = 14;

    /// <param name="ruleArn">The rule that sends the events that its target does not accept; null when no rule sends to this queue.</param>
    public DeadLetters(string of, ShopConfig config, ComponentResource parent, Output<string>? ruleArn = null)
        : base("shop:index:DeadLetters", $"{of}-dead-letters", new() { Parent = parent })
    {
        var name = $"{of}-dead-letters";
        var queue = new Sqs.Queue(
            name,
            new()
            {
                Name = config.PhysicalName(name),
                MessageRetentionSeconds = RetentionDays * 24 * 60 * 60,
                SqsManagedSseEnabled = true,
            },
            new() { Parent = this });
        Arn = queue.Arn;
        _ = new Sqs.QueuePolicy(name, new() { QueueUrl = queue.Url, Policy = QueuePolicies.Of(Arn, ruleArn) }, new() { Parent = this });
        RegisterOutputs(new Dictionary<string, object?> { ["arn"] = Arn });
    }

    public Output<string> Arn { get; }
}

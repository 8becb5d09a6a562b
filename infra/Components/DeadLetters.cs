using Pulumi;
using Shop.Infra.Configuration;
using Shop.Infra.Iam;
using Sqs = Pulumi.Aws.Sqs;

namespace Shop.Infra.Components;

/// <summary>
/// A queue for messages that could not be processed. It keeps them as long as SQS can keep messages. Its alarm tells operations as soon as
/// it has a message.
/// </summary>
internal sealed class DeadLetters : ComponentResource
{
    private const int RetentionDays = 14;

    /// <param name="senders">The rules and topics that send what their targets do not accept.</param>
    public DeadLetters(string of, ShopConfig config, ComponentResource parent, Topic operations, params IReadOnlyList<QueueSender> senders)
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
        _ = new Sqs.QueuePolicy(name, new() { QueueUrl = queue.Url, Policy = QueuePolicies.Of(Arn, senders) }, new() { Parent = this });
        _ = new Alarm(
            name, "AWS/SQS", "ApproximateNumberOfMessagesVisible", "Maximum", ("QueueName", queue.Name), config, this, operations);
        RegisterOutputs(new Dictionary<string, object?> { ["arn"] = Arn });
    }

    public Output<string> Arn { get; }
}

using System.Text.Json;
using Pulumi;
using Pulumi.Aws.CloudWatch;
using Pulumi.Aws.CloudWatch.Inputs;
using Shop.Infra.Configuration;
using Shop.Infra.Iam;
using Sqs = Pulumi.Aws.Sqs;

namespace Shop.Infra.Components;

/// <summary>
/// The queue of a consumer, and the rule that sends events from the bus to the queue. The dead-letter queue gets the messages that the
/// consumer does not accept and the events that the rule cannot send. Both have the same form.
/// </summary>
internal sealed class Queue : ComponentResource
{
    private const int MaxReceiveCount = 3;

    // A message stays invisible while the consumer runs and is retried.
    private const int VisibilityInTimeouts = 6;

    /// <param name="consumerSeconds">The timeout of the consumer.</param>
    /// <param name="delaySeconds">The time for which a new message waits; 0 to 900.</param>
    public Queue(string name, EventSource source, int consumerSeconds, ShopConfig config, Topic operations, int delaySeconds = 0)
        : base("shop:index:Queue", name)
    {
        var rule = new EventRule(
            name,
            new() { Name = config.PhysicalName(name), EventBusName = source.Bus!, EventPattern = source.Pattern },
            new() { Parent = this });
        var deadLetters = new DeadLetters(name, config, parent: this, operations, QueueSender.Rule(rule.Arn));
        var queue = new Sqs.Queue(
            name,
            new()
            {
                Name = config.PhysicalName(name),
                VisibilityTimeoutSeconds = VisibilityInTimeouts * consumerSeconds,
                DelaySeconds = delaySeconds == 0 ? null : (Input<int>)delaySeconds,
                RedrivePolicy = deadLetters.Arn.Apply(arn =>
                    JsonSerializer.Serialize(new { deadLetterTargetArn = arn, maxReceiveCount = MaxReceiveCount })),
                SqsManagedSseEnabled = true,
            },
            new() { Parent = this });
        Arn = queue.Arn;
        var policy = new Sqs.QueuePolicy(
            name, new() { QueueUrl = queue.Url, Policy = QueuePolicies.Of(Arn, [QueueSender.Rule(rule.Arn)]) }, new() { Parent = this });
        _ = new EventTarget(
            name,
            new()
            {
                EventBusName = source.Bus!,
                Rule = rule.Name,
                TargetId = "queue",
                Arn = Arn,
                DeadLetterConfig = new EventTargetDeadLetterConfigArgs { Arn = deadLetters.Arn },
            },
            new() { Parent = this, DependsOn = { policy } });
        RegisterOutputs(new Dictionary<string, object?> { ["arn"] = Arn });
    }

    public Output<string> Arn { get; }
}

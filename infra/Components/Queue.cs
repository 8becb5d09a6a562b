using System.Text.Json;
using Pulumi;
using Pulumi.Aws.CloudWatch;
using Pulumi.Aws.CloudWatch.Inputs;
using Shop.Contract.Handlers;
using Shop.Functions.Hosting;
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

    // A message stays invisible while the function and Lambda's retries of the function run.
    private const int VisibilityInTimeouts = 6;

    public Queue(Handler consumer, ShopConfig config, Bus bus)
        : base("shop:index:Queue", Declared(consumer).Queue)
    {
        var declared = Declared(consumer);
        var name = declared.Queue;
        var source = EventSource.Of(declared, config, bus);
        var rule = new EventRule(
            name,
            new() { Name = config.PhysicalName(name), EventBusName = source.Bus!, EventPattern = source.Pattern },
            new() { Parent = this });
        var deadLetters = new DeadLetters(name, config, parent: this, rule.Arn);
        var queue = new Sqs.Queue(
            name,
            new()
            {
                Name = config.PhysicalName(name),
                VisibilityTimeoutSeconds = VisibilityInTimeouts * consumer.TimeoutSeconds,
                DelaySeconds = declared.DelaySeconds == 0 ? null : (Input<int>)declared.DelaySeconds,
                RedrivePolicy = deadLetters.Arn.Apply(arn =>
                    JsonSerializer.Serialize(new { deadLetterTargetArn = arn, maxReceiveCount = MaxReceiveCount })),
                SqsManagedSseEnabled = true,
            },
            new() { Parent = this });
        Arn = queue.Arn;
        var policy = new Sqs.QueuePolicy(
            name, new() { QueueUrl = queue.Url, Policy = QueuePolicies.Of(Arn, rule.Arn) }, new() { Parent = this });
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

    private static QueueAttribute Declared(Handler consumer) =>
        consumer.Queue ?? throw new ArgumentException($"{consumer} consumes no queue.", nameof(consumer));
}

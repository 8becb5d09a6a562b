using System.Text.Json;
using Pulumi;
using Pulumi.Aws.CloudWatch;
using Pulumi.Aws.CloudWatch.Inputs;
using Shop.Infra.Configuration;
using Shop.Infra.Iam;
using Shop.Infra.Topics;
using Sns = Pulumi.Aws.Sns;

namespace Shop.Infra.Components;

/// <summary>
/// A topic with the mail subscription of its team, and a rule for each kind of events that it announces. Its dead-letter queue gets the
/// events that a rule could not publish and the messages that SNS could not deliver.
/// </summary>
internal sealed class Topic : ComponentResource
{
    /// <param name="operations">The topic that gets the alarm of the dead letters; null when this topic gets it.</param>
    public Topic(TeamTopic definition, ShopConfig config, Bus bus, TopicKey key, Topic? operations = null)
        : base("shop:index:Topic", definition.Name)
    {
        var name = definition.Name;
        var topic = new Sns.Topic(
            name,
            new() { Name = config.PhysicalName(name), DisplayName = definition.Sender, KmsMasterKeyId = key.Arn },
            new() { Parent = this });
        Arn = topic.Arn;
        KeyArn = key.Arn;
        var policy = new Sns.TopicPolicy(
            name,
            new() { Arn = Arn, Policy = Arn.Apply(arn => TopicPolicies.Of(arn, takesAlarms: operations is null).ToJson()) },
            new() { Parent = this });
        var rules = definition.Announcements.ToDictionary(announcement => announcement, announcement => Rule(announcement, config, bus));
        var deadLetters = new DeadLetters(
            name,
            config,
            parent: this,
            operations ?? this,
            [QueueSender.Topic(Arn), .. rules.Values.Select(rule => QueueSender.Rule(rule.Arn))]);
        foreach (var (announcement, rule) in rules)
        {
            Publish(announcement, rule, bus, policy, deadLetters);
        }

        _ = new Sns.TopicSubscription(
            name,
            new()
            {
                Topic = Arn,
                Protocol = "email",
                Endpoint = definition.Address(config),
                RedrivePolicy = deadLetters.Arn.Apply(arn => JsonSerializer.Serialize(new { deadLetterTargetArn = arn })),
            },
            new() { Parent = this });
        RegisterOutputs(new Dictionary<string, object?> { ["arn"] = Arn });
    }

    public Output<string> Arn { get; }

    /// <summary>The key that encrypts the messages. A role that publishes needs it.</summary>
    public Output<string> KeyArn { get; }

    private EventRule Rule(Announcement announcement, ShopConfig config, Bus bus) => new(
        announcement.Name,
        new()
        {
            Name = config.PhysicalName(announcement.Name),
            EventBusName = bus.Name,
            EventPattern = Bus.Pattern([announcement.Kind]),
        },
        new() { Parent = this });

    private void Publish(Announcement announcement, EventRule rule, Bus bus, Sns.TopicPolicy policy, DeadLetters deadLetters)
    {
        var transformer = new EventTargetInputTransformerArgs { InputTemplate = announcement.InputTemplate };
        foreach (var (name, path) in announcement.InputPaths)
        {
            transformer.InputPaths.Add(name, path);
        }

        _ = new EventTarget(
            announcement.Name,
            new()
            {
                EventBusName = bus.Name,
                Rule = rule.Name,
                TargetId = "topic",
                Arn = Arn,
                InputTransformer = transformer,
                DeadLetterConfig = new EventTargetDeadLetterConfigArgs { Arn = deadLetters.Arn },
            },
            new() { Parent = this, DependsOn = { policy } });
    }
}

using Shop.Local.Gate;
using Shop.Local.Messaging.Events;
using Shop.Local.Stacks;

namespace Shop.Local.Messaging.Topics;

/// <summary>
/// Checks that rules may publish to their topics, and that topics may send to their dead-letter queues. In AWS, a missing permission fails
/// when an event arrives. The local run already fails at its start.
/// </summary>
internal sealed class TopicPermissions(StackDefinition stack)
{
    private const string Events = "events.amazonaws.com";
    private const string Sns = "sns.amazonaws.com";

    private readonly MessagingDefinition messaging = stack.Messaging;

    /// <exception cref="LocalRunException">A permission is missing.</exception>
    public void Check()
    {
        foreach (var rule in messaging.Rules)
        {
            foreach (var target in rule.Targets)
            {
                if (messaging.Topics.FirstOrDefault(topic => topic.Arn == target.Arn) is { } topic)
                {
                    Check(rule, target, topic);
                }
            }
        }

        foreach (var topic in messaging.Topics)
        {
            foreach (var letters in topic.Subscriptions.Select(subscription => subscription.DeadLetterArn).OfType<string>())
            {
                Demand(topic, letters);
            }
        }
    }

    private static void Check(RuleDefinition rule, TargetDefinition target, TopicDefinition topic)
    {
        if (target.RoleArn is not null)
        {
            throw new LocalRunException(
                $"The rule {rule.Name} has a role for the topic {topic.Name}. EventBridge publishes by the policy of the topic.");
        }

        // EventBridge names no source when it publishes, so a statement with a condition on the source does not cover it.
        if (!topic.Policies.Any(policy => Allows(policy, Events, "sns:Publish", topic.Arn)))
        {
            throw new LocalRunException(
                $"The rule {rule.Name} may not publish to {topic.Name}: "
                + $"no policy of the topic allows {Events} to do so without a condition.");
        }

        foreach (var action in new[] { "kms:Decrypt", "kms:GenerateDataKey" })
        {
            if (topic.KeyPolicy is { } key && !Allows(key.Policy, Events, action, key.Arn))
            {
                throw new LocalRunException(
                    $"The rule {rule.Name} may not publish to {topic.Name}: the key of the topic does not allow {action} to {Events}.");
            }
        }
    }

    private void Demand(TopicDefinition topic, string lettersArn)
    {
        var letters = messaging.Queues.FirstOrDefault(queue => queue.Arn == lettersArn)
            ?? throw new LocalRunException($"The topic {topic.Name} refers to {lettersArn}, which is not a queue of the stack.");
        if (!letters.Policies.Any(policy => policy.Allows(Sns, new("sqs:SendMessage", letters.Arn), topic.Arn, stack.Account)))
        {
            throw new LocalRunException(
                $"The topic {topic.Name} may not send to {letters.Name}: no policy of the queue allows {Sns} to do so.");
        }
    }

    private static bool Allows(ResourcePolicy policy, string service, string action, string resource) =>
        policy.Allows(service, new(action, resource), source: "", account: "");
}

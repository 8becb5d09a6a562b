using System.Text.Json.Nodes;
using Shop.Infra.Graphs;
using Shop.Local.Gate;
using Shop.Local.Stacks;

namespace Shop.Local.Messaging.Topics;

/// <summary>A topic of the stack.</summary>
/// <param name="KeyPolicy">The policy of the key that encrypts its messages; null when the topic is not encrypted.</param>
/// <param name="Policies">The policies that allow services to publish without a role.</param>
internal sealed record TopicDefinition(
    string Name,
    string Arn,
    KeyPolicy? KeyPolicy,
    IReadOnlyList<ResourcePolicy> Policies,
    IReadOnlyList<SubscriptionDefinition> Subscriptions)
{
    /// <exception cref="LocalRunException">
    /// A property is not served, or a topic is encrypted with a key that is not in the stack, or a subscription belongs to another topic.
    /// </exception>
    public static IReadOnlyList<TopicDefinition> From(Graph graph)
    {
        var keys = graph.OfType(KnownTypes.Key).ToDictionary(key => key.State.Text("arn"), KeyPolicy.Read);
        var policies = graph.OfType(KnownTypes.TopicPolicy).ToLookup(
            policy => policy.State.Text("arn"), policy => ResourcePolicy.Parse(policy.Urn, policy.State.Text("policy")));
        var subscriptions = graph.OfType(KnownTypes.TopicSubscription).Select(SubscriptionDefinition.Read).ToLookup(one => one.TopicArn);
        var topics = graph.OfType(KnownTypes.Topic).Select(topic => Read(topic, keys, policies, subscriptions)).ToList();
        return subscriptions.FirstOrDefault(group => !topics.Exists(topic => topic.Arn == group.Key)) is { } stray
            ? throw new LocalRunException($"{stray.First().Urn} belongs to the topic {stray.Key}, which is not in the stack.")
            : topics;
    }

    private static TopicDefinition Read(
        GraphResource topic,
        Dictionary<string, KeyPolicy> keys,
        ILookup<string, ResourcePolicy> policies,
        ILookup<string, SubscriptionDefinition> subscriptions)
    {
        topic.DemandOnly("displayName", "kmsMasterKeyId");
        var (arn, key) = (topic.State.Text("arn"), topic.State.OptionalText("kmsMasterKeyId"));
        return key is not null && !keys.ContainsKey(key)
            ? throw new LocalRunException($"{topic.Urn} is encrypted with the key {key}, which is not in the stack.")
            : new(topic.State.Text("name"), arn, key is null ? null : keys[key], [.. policies[arn]], [.. subscriptions[arn]]);
    }
}

/// <summary>A subscription by mail. In AWS, its owner must confirm it; in the local run, it is confirmed.</summary>
/// <param name="DeadLetterArn">The queue for messages that could not be delivered; null for no queue.</param>
internal sealed record SubscriptionDefinition(string Urn, string TopicArn, string Address, string? DeadLetterArn)
{
    public static SubscriptionDefinition Read(GraphResource subscription)
    {
        subscription.DemandOnly("topic", "protocol", "endpoint", "redrivePolicy");
        var state = subscription.State;
        return state.Text("protocol") == "email"
            ? new(subscription.Urn, state.Text("topic"), state.Text("endpoint"), DeadLetters(state.OptionalText("redrivePolicy")))
            : throw new LocalRunException(
                $"{subscription.Urn} has the protocol {state.Text("protocol")}; the local run serves email only.");
    }

    private static string? DeadLetters(string? redrive) =>
        redrive is null ? null : (string?)JsonNode.Parse(redrive)?["deadLetterTargetArn"];
}

/// <summary>The policy of a key.</summary>
internal sealed record KeyPolicy(string Arn, ResourcePolicy Policy)
{
    public static KeyPolicy Read(GraphResource key)
    {
        key.DemandOnly("keyId", "policy", "enableKeyRotation");
        return new(key.State.Text("arn"), ResourcePolicy.Parse(key.Urn, key.State.Text("policy")));
    }
}

using Shop.Infra.Graphs;
using Shop.Local;
using Shop.Local.Stacks;
using Shop.Tests.Local.Support;

namespace Shop.Tests.Local.Messaging;

/// <summary>What the local run does not serve of a topic, or AWS would refuse later, stops the start with a message.</summary>
public sealed class TopicStartTests
{
    private const string Topics = "aws:sns/topic:Topic";
    private const string Policies = "aws:sns/topicPolicy:TopicPolicy";
    private const string Subscriptions = "aws:sns/topicSubscription:TopicSubscription";
    private const string Keys = "aws:kms/key:Key";

    [Fact]
    public void A_stack_with_a_topic_and_all_permissions_is_served() => StackDefinition.From(Encrypted());

    [Theory]
    [InlineData(Policies, "team", "The rule team may not publish to team: no policy of the topic allows")]
    [InlineData(Topics, "team", "is not a queue of the stack")]
    [InlineData(Keys, "topics", "which is not in the stack")]
    public void The_error_for_a_missing_resource_or_permission_says_what_needs_it(string type, string name, string message) =>
        Assert.Contains(
            message,
            Error(Encrypted().Without(resource => resource.Type == type && resource.Name == name)
                .Without(resource => type == Topics && resource.Type == Subscriptions)),
            StringComparison.Ordinal);

    [Fact]
    public void A_subscription_of_a_topic_that_is_not_in_the_stack_is_named() => Assert.Contains(
        "which is not in the stack",
        Error(Encrypted().Without(resource => resource.Type == Topics)),
        StringComparison.Ordinal);

    [Theory]
    [InlineData(Topics, "fifoTopic", "true", "fifoTopic")]
    [InlineData(Subscriptions, "protocol", "sms", "protocol sms")]
    [InlineData(Subscriptions, "filterPolicy", "{}", "filterPolicy")]
    [InlineData(Keys, "multiRegion", "true", "multiRegion")]
    public void A_property_that_the_local_run_does_not_serve_is_named(string type, string property, string value, string named) =>
        Assert.Contains(named, Error(Changed(type, property, value)), StringComparison.Ordinal);

    [Fact]
    public void A_condition_on_the_source_in_the_policy_of_a_topic_shuts_rules_out() => Assert.Contains(
        "without a condition",
        Error(Changed(Policies, "policy", StackBuilder.Policy($$"""
            [{"Effect":"Allow","Principal":{"Service":"events.amazonaws.com"},"Action":"sns:Publish",
              "Resource":"{{MessagingResources.TopicArn("team")}}",
              "Condition":{"ArnEquals":{"aws:SourceArn":"{{MessagingResources.RuleArn("team")}}"} } }]
            """))),
        StringComparison.Ordinal);

    [Fact]
    public void A_key_that_does_not_serve_rules_is_named() => Assert.Contains(
        "the key of the topic does not allow kms:GenerateDataKey",
        Error(Changed(Keys, "policy", KeyPolicy("kms:Decrypt"))),
        StringComparison.Ordinal);

    private static Graph Changed(string type, string property, string value)
    {
        var graph = Encrypted();
        var resource = graph.Resources.First(one => one.Type == type);
        var changed = resource with { State = resource.State.SetItem(property, value) };
        return graph with { Resources = graph.Resources.Replace(resource, changed) };
    }

    private static Graph Encrypted()
    {
        var graph = new StackBuilder().EventBus().Queue("team").Topic("team", "ann@example.com")
            .Rule("team", """{"source":["a"]}""", ("arn", MessagingResources.TopicArn("team")))
            .Resource(
                Keys, "topics", ("arn", MessagingResources.KeyArn), ("policy", KeyPolicy("kms:Decrypt\",\"kms:GenerateDataKey")))
            .Build();
        var topic = graph.Resources.Single(resource => resource.Type == Topics);
        var encrypted = topic with { State = topic.State.SetItem("kmsMasterKeyId", MessagingResources.KeyArn) };
        return graph with { Resources = graph.Resources.Replace(topic, encrypted) };
    }

    private static string KeyPolicy(string actions) => StackBuilder.Policy(
        $$"""[{"Effect":"Allow","Principal":{"Service":"events.amazonaws.com"},"Action":["{{actions}}"],"Resource":"*"}]""");

    private static string Error(Graph graph) => Assert.Throws<LocalRunException>(() => StackDefinition.From(graph)).Message;
}

using System.Collections.Immutable;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Shop.Domain.Events;
using Shop.Infra.Graphs;

namespace Shop.Tests.Infra;

/// <summary>What teams are told by mail: events that a rule publishes to a topic, and alarms.</summary>
public sealed class TopicTests
{
    public static TheoryData<string> Stacks => ["dev", "staging", "prod"];

    [Theory]
    [MemberData(nameof(Stacks))]
    public async Task Every_topic_is_encrypted_with_a_rotated_key_that_rules_and_alarms_may_use(string stack)
    {
        var graph = await Evaluated.Stack(stack);
        var key = Assert.Single(graph.OfType(AwsType.Key));

        Assert.NotEmpty(graph.OfType(AwsType.Topic));
        Assert.All(graph.OfType(AwsType.Topic), topic => Assert.Equal(key.State["arn"], topic.Inputs["kmsMasterKeyId"]));
        Assert.Equal(true, key.Inputs["enableKeyRotation"]);
        var statements = Statements(key.Text("policy"));
        Assert.Equal(
            ["arn:aws:iam::000000000000:root", "cloudwatch.amazonaws.com", "events.amazonaws.com"],
            statements.Select(statement => (string)(statement["Principal"]!["AWS"] ?? statement["Principal"]!["Service"])!));
        Assert.All(statements[1..], statement =>
            Assert.Equal(["kms:Decrypt", "kms:GenerateDataKey"], statement["Action"]!.AsArray().Select(action => (string)action!)));
    }

    [Theory]
    [MemberData(nameof(Stacks))]
    public async Task A_topic_takes_messages_of_rules_and_the_topic_of_operations_also_those_of_alarms_of_the_account(string stack)
    {
        var graph = await Evaluated.Stack(stack);

        Assert.All(graph.OfType(AwsType.Topic), topic =>
        {
            var policy = Assert.Single(graph.OfType(AwsType.TopicPolicy), policy => policy.Inputs["arn"].Equals(topic.State["arn"]));
            var (denied, allowed) = (Statements(policy.Text("policy"))[0], Statements(policy.Text("policy"))[1..]);
            Assert.Equal(("Deny", "false"), ($"{denied["Effect"]}", $"{denied["Condition"]!["Bool"]!["aws:SecureTransport"]}"));
            Assert.Equal(
                topic.Name == "operations" ? ["events.amazonaws.com", "cloudwatch.amazonaws.com"] : ["events.amazonaws.com"],
                allowed.Select(statement => (string)statement["Principal"]!["Service"]!));
            Assert.All(allowed, statement => Assert.Equal(
                ("Allow", "sns:Publish", $"{topic.State["arn"]}"),
                ($"{statement["Effect"]}", $"{statement["Action"]![0]}", $"{statement["Resource"]![0]}")));

            // EventBridge does not evaluate conditions in the policy of a topic.
            Assert.Null(allowed[0]["Condition"]);
            Assert.All(allowed[1..], statement =>
                Assert.Equal("000000000000", (string)statement["Condition"]!["StringEquals"]!["aws:SourceAccount"]!));
        });
    }

    [Fact]
    public async Task Each_team_gets_its_topic_by_mail_at_the_address_of_the_configuration()
    {
        var graph = await Evaluated.Dev(config => config with
        {
            OperationsEmail = "ops@example.com", InventoryTeamEmail = "stock@example.com", OrderUpdatesEmail = "orders@example.com",
        });

        Assert.Equal(
            [("inventory-team", "stock@example.com"), ("operations", "ops@example.com"), ("order-updates", "orders@example.com")],
            graph.OfType(AwsType.TopicSubscription).Select(one => (one.Name, one.Text("endpoint"))).Order());
        Assert.All(graph.OfType(AwsType.TopicSubscription), subscription =>
        {
            Assert.Equal(
                ("email", graph.The(AwsType.Topic, subscription.Name).State["arn"]),
                (subscription.Text("protocol"), subscription.Inputs["topic"]));
            Assert.Equal(
                graph.The(AwsType.Queue, $"{subscription.Name}-dead-letters").State["arn"],
                (string)JsonNode.Parse(subscription.Text("redrivePolicy"))!["deadLetterTargetArn"]!);
        });
    }

    [Theory]
    [InlineData("operations", EventKind.StockDiffers, EventKind.PaymentDiffers, EventKind.RefundFailed, EventKind.DisputeOpened, EventKind.DisputeLost)]
    [InlineData("inventory-team", EventKind.StockLow)]
    [InlineData("order-updates", EventKind.OrderConfirmed, EventKind.OrderRefunded, EventKind.ReturnRequested)]
    public async Task A_topic_announces_its_kinds_of_events_with_a_text_and_without_a_function(string topic, params EventKind[] kinds)
    {
        var graph = await Evaluated.Stack("prod");
        var arn = graph.The(AwsType.Topic, topic).State["arn"];
        var targets = graph.OfType(AwsType.EventTarget).Where(one => one.Inputs["arn"].Equals(arn));

        Assert.Equal(kinds.Order(), targets.Select(target => Kind(graph.The(AwsType.EventRule, target.Name))).Order());
        Assert.All(targets, target =>
        {
            Assert.False(target.Inputs.ContainsKey("roleArn"));
            var transformer = target.Object("inputTransformer");
            var template = (string)transformer["inputTemplate"];
            Assert.Matches("^\"[^\"]+\\.\"$", template);
            Assert.Equal(
                Regex.Matches(template, "<([a-zA-Z]+)>").Select(match => match.Groups[1].Value).Order(),
                ((ImmutableDictionary<string, object>)transformer["inputPaths"]).Keys.Order());
        });
    }

    [Theory]
    [MemberData(nameof(Stacks))]
    public async Task Every_dead_letter_queue_has_an_alarm_that_tells_operations_about_its_first_message(string stack)
    {
        var graph = await Evaluated.Stack(stack);
        var letters = graph.OfType(AwsType.Queue).Where(queue => !queue.Inputs.ContainsKey("redrivePolicy")).ToList();
        var alarms = graph.OfType(AwsType.Alarm).Where(alarm => alarm.Text("namespace") == "AWS/SQS").ToList();

        Assert.Equal(
            letters.Select(queue => queue.Text("name")).Order(), alarms.Select(alarm => (string)alarm.Object("dimensions")["QueueName"]).Order());
        Assert.All(alarms, alarm => Assert.Equal(
            ("ApproximateNumberOfMessagesVisible", "Maximum"), (alarm.Text("metricName"), alarm.Text("statistic"))));
        Assert.All(graph.OfType(AwsType.Alarm), alarm =>
        {
            Assert.Equal(
                ("GreaterThanThreshold", 0d, 1d),
                (alarm.Text("comparisonOperator"), (double)alarm.Inputs["threshold"], (double)alarm.Inputs["evaluationPeriods"]));
            Assert.Equal([(string)graph.The(AwsType.Topic, "operations").State["arn"]], alarm.Texts("alarmActions"));
        });
    }

    [Theory]
    [MemberData(nameof(Stacks))]
    public async Task Every_workflow_has_an_alarm_that_tells_operations_about_failed_executions(string stack)
    {
        var graph = await Evaluated.Stack(stack);
        var alarms = graph.OfType(AwsType.Alarm).Where(alarm => alarm.Text("metricName") == "ExecutionsFailed").ToList();

        Assert.Equal(
            graph.OfType(AwsType.StateMachine).Select(machine => machine.State["arn"]).Order(),
            alarms.Select(alarm => alarm.Object("dimensions")["StateMachineArn"]).Order());
        Assert.All(alarms, alarm => Assert.Equal(("AWS/States", "Sum"), (alarm.Text("namespace"), alarm.Text("statistic"))));
    }

    private static EventKind Kind(GraphResource rule) =>
        Enum.Parse<EventKind>((string)Assert.Single(JsonNode.Parse(rule.Text("eventPattern"))!["detail-type"]!.AsArray())!);

    private static JsonNode[] Statements(string policy) => [.. JsonNode.Parse(policy)!["Statement"]!.AsArray().Select(one => one!)];
}

using System.Text.Json.Nodes;
using Shop.Contract.Handlers;
using Shop.Domain.Orders;
using Shop.Functions.Hosting;
using Shop.Infra.Graphs;
using Shop.Infra.Workflows;

namespace Shop.Tests.Infra;

/// <summary>What runs without a request and without an event of the shop.</summary>
public sealed class ScheduleTests
{
    public static TheoryData<string> Stacks => ["dev", "staging", "prod"];

    [Theory]
    [MemberData(nameof(Stacks))]
    public async Task Every_scheduled_function_has_a_schedule_that_may_invoke_only_it_and_keeps_what_it_could_not_start(string stack)
    {
        var graph = await Evaluated.Stack(stack);
        var scheduled = HandlerCatalog.Deployed.Handlers.Where(handler => handler.Schedule is not null).ToList();

        Assert.Equal(
            scheduled.Select(handler => handler.Schedule!.Name).Append("low-stock-digest-start").Order(),
            graph.OfType(AwsType.Schedule).Select(one => one.Name).Order());
        Assert.All(scheduled, handler =>
        {
            var (name, function) = (handler.Schedule!.Name, graph.The(AwsType.Function, handler.Slug).State["arn"]);
            var schedule = graph.The(AwsType.Schedule, name);
            var target = schedule.Object("target");
            Assert.Equal((handler.Schedule.Expression, function), (schedule.Text("scheduleExpression"), target["arn"]));
            Assert.Equal(graph.The(AwsType.Role, name).State["arn"], target["roleArn"]);
            var letters = graph.The(AwsType.Queue, $"{name}-dead-letters").State["arn"];
            Assert.Equal(letters, ((IReadOnlyDictionary<string, object>)target["deadLetterConfig"])["arn"]);
            var granted = JsonNode.Parse(graph.The(AwsType.RolePolicy, name).Text("policy"))!["Statement"]!.AsArray();
            Assert.Equal([$"{function}", $"{letters}"], granted.Select(statement => (string)statement!["Resource"]![0]!));
            Assert.Contains(
                ":schedule-group/default", graph.The(AwsType.Role, name).Text("assumeRolePolicy"), StringComparison.Ordinal);
        });
    }

    [Theory]
    [MemberData(nameof(Stacks))]
    public async Task The_digest_of_low_stock_starts_once_a_day_and_may_publish_to_the_topic_of_the_inventory_team_only(string stack)
    {
        var graph = await Evaluated.Stack(stack);
        var (schedule, machine) = (graph.The(AwsType.Schedule, "low-stock-digest-start"), graph.The(AwsType.StateMachine, "low-stock-digest"));
        var topic = graph.The(AwsType.Topic, "inventory-team");

        Assert.Equal(("rate(1 day)", machine.State["arn"]), (schedule.Text("scheduleExpression"), schedule.Object("target")["arn"]));
        Assert.Equal(topic.State["arn"], machine.Object("definitionSubstitutions")["Topic"]);
        Assert.Equal(
            [
                ("states:StartExecution", $"{machine.State["arn"]}"),
                ("sqs:SendMessage", $"{graph.The(AwsType.Queue, "low-stock-digest-start-dead-letters").State["arn"]}"),
            ],
            Granted(graph, "low-stock-digest-start"));
        Assert.Equal(
            [("sns:Publish", $"{topic.State["arn"]}"), ("kms:Decrypt kms:GenerateDataKey", $"{topic.Inputs["kmsMasterKeyId"]}")],
            Granted(graph, "low-stock-digest").Where(grant => grant.Actions[..4] is "sns:" or "kms:"));
    }

    [Fact]
    public async Task A_checkout_that_ends_without_success_is_reported_by_Step_Functions_on_the_default_bus()
    {
        var graph = await Evaluated.Stack("prod");
        var rule = graph.The(AwsType.EventRule, "payment-retry");
        var detail = JsonNode.Parse(rule.Text("eventPattern"))!["detail"]!;

        Assert.False(rule.Inputs.ContainsKey("eventBusName"));
        var ending = (string)detail["stateMachineArn"]![0]!["suffix"]!;
        Assert.Equal(
            ["checkout"],
            graph.OfType(AwsType.StateMachine).Where(machine => $"{machine.State["arn"]}".EndsWith(ending, StringComparison.Ordinal))
                .Select(machine => machine.Name));
        Assert.Equal(["FAILED", "TIMED_OUT", "ABORTED"], detail["status"]!.AsArray().Select(status => (string)status!));
        Assert.Equal(120d, graph.The(AwsType.Queue, "payment-retry").Inputs["delaySeconds"]);
    }

    [Fact]
    public void An_order_counts_as_abandoned_only_after_its_checkout_has_timed_out()
    {
        var document = JsonNode.Parse(WorkflowDefinition.All[Workflow.Checkout].Document)!;
        Assert.True(UnsettledOrder.LongestCheckout > TimeSpan.FromSeconds((int)document["TimeoutSeconds"]!));
    }

    private static IEnumerable<(string Actions, string Resource)> Granted(Graph graph, string role) =>
        JsonNode.Parse(graph.The(AwsType.RolePolicy, role).Text("policy"))!["Statement"]!.AsArray()
            .Select(statement => (string.Join(' ', statement!["Action"]!.AsArray()), $"{statement["Resource"]![0]}"));
}

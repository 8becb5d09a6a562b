using System.Text.Json.Nodes;
using Shop.Local.Data;
using Shop.Local.Messaging.Events;
using Shop.Local.Messaging.Queues;
using Shop.Local.Workflows.Executions;
using Shop.Tests.Local.Support;

namespace Shop.Tests.Local.Workflows;

/// <summary>A rule of the event bus starts executions, in the transaction of the event.</summary>
public sealed class RuleTargetTests : IAsyncDisposable
{
    private readonly LocalDatabase database = LocalDatabase.InMemory();
    private readonly SmallWorkflows workflows;
    private readonly LocalEventBuses buses;

    public RuleTargetTests()
    {
        var machine = StackBuilder.StateMachineArn("m");
        var start = $$"""{"Statement":[{"Effect":"Allow","Action":["states:StartExecution"],"Resource":["{{machine}}"]}]}""";
        var stack = SmallWorkflows.Stack(("m", """{"A":{"Type":"Pass","End":true}}"""))
            .Resource(
                "aws:cloudwatch/eventBus:EventBus",
                "bus",
                ("name", "bus"), ("arn", "arn:aws:events:us-east-1:000000000000:event-bus/bus"))
            .Resource(
                "aws:cloudwatch/eventRule:EventRule",
                "rule",
                ("name", "rule"), ("arn", "arn:aws:events:us-east-1:000000000000:rule/bus/rule"), ("eventBusName", "bus"),
                ("eventPattern", """{"detail-type":["OrderCreated"]}"""))
            .Resource("aws:iam/role:Role", "start", ("name", "start"), ("id", "start"), ("arn", "arn:aws:iam::000000000000:role/start"))
            .Resource("aws:iam/rolePolicy:RolePolicy", "start", ("role", "start"), ("policy", start))
            .Resource(
                "aws:cloudwatch/eventTarget:EventTarget",
                "target",
                ("rule", "rule"), ("eventBusName", "bus"), ("targetId", "m"), ("arn", machine),
                ("roleArn", "arn:aws:iam::000000000000:role/start"),
                ("inputTransformer", StackBuilder.Map(
                    ("inputPaths", StackBuilder.Map(("orderId", "$.detail.data.orderId"))),
                    ("inputTemplate", """{"orderId": <orderId>}"""))));
        workflows = SmallWorkflows.Start(new ManualTime(), database, stack);
        var queues = new LocalQueues(database, [], workflows.Clock);
        buses = new(
            database,
            RuleDefinition.From(stack.Build()),
            queues,
            new([], new(workflows.Clock)),
            workflows.Service,
            (StackBuilder.Region, StackBuilder.Account),
            workflows.Clock,
            new(workflows.Clock));
    }

    public ValueTask DisposeAsync() => workflows.DisposeAsync();

    [Fact]
    public async Task The_transformed_event_is_the_input()
    {
        Put();
        await workflows.SettledAsync();

        var execution = Assert.Single(workflows.Service.Newest(10));
        Assert.Equal((ExecutionStatus.Succeeded, """{"orderId":"ord_1"}"""), (execution.Status, execution.Input!.ToJsonString()));
    }

    [Fact]
    public async Task When_the_transaction_of_the_event_fails_no_execution_starts()
    {
        Assert.Throws<InvalidOperationException>(() => database.InTransaction(() =>
        {
            Put();
            throw new InvalidOperationException();
        }));
        await workflows.SettledAsync();

        Assert.Empty(workflows.Service.Newest(10));
    }

    private void Put()
    {
        var detail = new JsonObject { ["data"] = new JsonObject { ["orderId"] = "ord_1", ["total"] = 5 } };
        buses.Put("bus", [new("shop", "OrderCreated", detail), new("shop", "OrderShipped", detail.DeepClone().AsObject())]);
    }
}

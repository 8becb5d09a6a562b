using Shop.Infra.Graphs;
using Shop.Local;
using Shop.Local.Messaging.Queues;
using Shop.Local.Stacks;
using Shop.Tests.Local.Support;
using Shop.Tests.Local.Workflows;
using static Shop.Tests.Local.Support.StackBuilder;

namespace Shop.Tests.Local.Messaging;

/// <summary>A pipe from a queue to an express workflow, which fails for the body <c>throw</c>.</summary>
public sealed class WaitingPipeTests
{
    private const string Policies = "aws:iam/rolePolicy:RolePolicy";

    [Fact]
    public async Task A_message_is_deleted_when_its_execution_succeeds()
    {
        await using var shop = await Shops.ServeAsync(Stack().Build(), new ManualTime());

        Send(shop, "good");
        await shop.SettledAsync(CancellationToken.None);

        Assert.Equal((0, 0, 0), Depth(shop, "mail"));
        Assert.Contains(WorkflowFunctions.Payloads("good"), payload => $"{payload["do"]}" == "good");
    }

    [Fact]
    public async Task One_message_among_ten_fails_dead_letters_with_its_reason_and_is_processed_when_it_is_sent_back()
    {
        await using var shop = await Shops.ServeAsync(Stack().Build(), new ManualTime());

        Send(shop, [.. Enumerable.Range(0, 9).Select(number => $"fine-{number}"), "throw"]);
        for (var receive = 0; receive < 4; receive++)
        {
            await shop.SettledAsync(CancellationToken.None);
            shop.Clock.Advance(TimeSpan.FromSeconds(31));
        }

        await shop.SettledAsync(CancellationToken.None);
        Assert.Equal((0, 0, 0), Depth(shop, "mail"));
        Assert.All(Enumerable.Range(0, 9), number => Assert.Single(WorkflowFunctions.Payloads($"fine-{number}")));
        var letter = Assert.Single(shop.Messaging.Queues.Depths().Single(depth => depth.Queue == "mail-dead").DeadLetters);
        Assert.Equal(("throw", "mail"), (letter.Body, letter.Source));
        Assert.Contains("NotSupportedException", letter.Reason, StringComparison.Ordinal);
        Assert.Equal(3, WorkflowFunctions.Payloads("throw").Count);

        Assert.Equal(new(1, 0), await shop.Messaging.DeadLetters.RedriveAsync("mail", CancellationToken.None));
        await shop.SettledAsync(CancellationToken.None);
        Assert.Equal(4, WorkflowFunctions.Payloads("throw").Count);
    }

    [Theory]
    [InlineData("sqs:ReceiveMessage")]
    [InlineData("sqs:DeleteMessage")]
    [InlineData("sqs:GetQueueAttributes")]
    [InlineData("states:StartSyncExecution")]
    public void The_pipe_needs_every_action_that_it_takes(string action)
    {
        var graph = Stack().Build();
        var policy = graph.Resources.Single(resource => resource is { Type: Policies, Name: "mail-pipe" });
        var weaker = ((string)policy.State["policy"]).Replace(action, "sqs:Nothing", StringComparison.Ordinal);
        var changed = policy with { State = policy.State.SetItem("policy", weaker) };
        Assert.Contains(
            $"The pipe mail may not call {action}",
            Error(graph with { Resources = graph.Resources.Replace(policy, changed) }),
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_standard_workflow_cannot_be_waited_for() =>
        Assert.Contains("is not an EXPRESS state machine", Error(Stack(type: "STANDARD").Build()), StringComparison.Ordinal);

    [Fact]
    public void A_pipe_that_does_not_wait_for_the_execution_stops_the_start() =>
        Assert.Contains("REQUEST_RESPONSE", Error(Stack(invocation: "FIRE_AND_FORGET").Build()), StringComparison.Ordinal);

    [Fact]
    public void An_unknown_parameter_of_the_source_stops_the_start() => Assert.Contains(
        "filterCriteria", Error(Stack(source: ("filterCriteria", Map(("filters", List()))))
            .Build()), StringComparison.Ordinal);

    [Fact]
    public void A_queue_that_is_not_in_the_stack_stops_the_start() => Assert.Contains(
        "is not a queue of the stack",
        Error(Stack().Build().Without(resource => resource is { Type: "aws:sqs/queue:Queue", Name: "mail" })),
        StringComparison.Ordinal);

    private static StackBuilder Stack(
        string type = "EXPRESS", string invocation = "REQUEST_RESPONSE", (string, object)? source = null)
    {
        const string machine = """
            {"StartAt":"A","States":{"A":{"Type":"Task","Resource":"arn:aws:states:::lambda:invoke",
              "Parameters":{"FunctionName":"f","Payload":{"do.$":"$[0].body","key.$":"$[0].body"}},"End":true}}}
            """;
        (string, object) queue = ("sqsQueueParameters", Map(("batchSize", 1d)));
        return new StackBuilder()
            .Function("f", WorkflowFunctions.Handler)
            .QueueWithDeadLetters("mail")
            .StateMachine("notify", machine, type: type)
            .Role("mail-pipe", $$"""
                [{"Effect":"Allow","Action":["sqs:ReceiveMessage","sqs:DeleteMessage","sqs:GetQueueAttributes"],
                  "Resource":"{{MessagingResources.QueueArn("mail")}}"},
                 {"Effect":"Allow","Action":"states:StartSyncExecution","Resource":"{{StateMachineArn("notify")}}"}]
                """)
            .Resource(
                "aws-native:pipes:Pipe",
                "mail",
                ("name", "mail"),
                ("arn", $"arn:aws:pipes:{Region}:{Account}:pipe/mail"),
                ("roleArn", RoleArn("mail-pipe")),
                ("source", MessagingResources.QueueArn("mail")),
                ("sourceParameters", source is { } more ? Map(queue, more) : Map(queue)),
                ("target", StateMachineArn("notify")),
                ("targetParameters", Map(("stepFunctionStateMachineParameters", Map(("invocationType", invocation))))));
    }

    private static void Send(LocalShop shop, params ReadOnlySpan<string> bodies)
    {
        foreach (var body in bodies)
        {
            shop.Messaging.Queues.Send(shop.Messaging.Queues.Find("mail")!, body);
        }
    }

    private static (int Waiting, int InFlight, int Delayed) Depth(LocalShop shop, string name)
    {
        QueueDepth depth = shop.Messaging.Queues.Depths().Single(one => one.Queue == name);
        return (depth.Waiting, depth.InFlight, depth.Delayed);
    }

    private static string Error(Graph graph) => Assert.Throws<LocalRunException>(() => StackDefinition.From(graph)).Message;
}

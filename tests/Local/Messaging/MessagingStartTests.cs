using Shop.Infra.Graphs;
using Shop.Local;
using Shop.Local.Stacks;
using Shop.Tests.Local.Support;

namespace Shop.Tests.Local.Messaging;

/// <summary>What the local run does not serve, or what AWS would refuse later, stops the start with a message that names it.</summary>
public sealed class MessagingStartTests
{
    private const string Policies = "aws:iam/rolePolicy:RolePolicy";
    private const string QueuePolicies = "aws:sqs/queuePolicy:QueuePolicy";

    [Fact]
    public void A_stack_with_all_permissions_is_served() => StackDefinition.From(Flow());

    [Theory]
    [InlineData(QueuePolicies, "flow", "The rule flow may not send to flow")]
    [InlineData(Policies, "flow-pipe", "The pipe flow may not call dynamodb:DescribeStream")]
    [InlineData(Policies, "flow-consumer", "The function flow-consumer may not call sqs:ReceiveMessage")]
    [InlineData("aws:cloudwatch/eventBus:EventBus", "shop", "The rule flow belongs to the bus shop, which is not in the stack")]
    [InlineData("aws:cloudwatch/eventRule:EventRule", "flow", "belongs to the rule flow of the bus shop, which is not in the stack")]
    [InlineData("aws:lambda/function:Function", "flow-map", "The stack invokes the function flow-map")]
    [InlineData("aws:lambda/function:Function", "flow-consumer", "The stack invokes the function flow-consumer")]
    [InlineData("aws:dynamodb/table:Table", "flow", "is not the stream of a table of the stack")]
    [InlineData("aws:sqs/queue:Queue", "flow-dead", "is not a queue of the stack")]
    public void The_error_for_a_missing_resource_or_permission_says_what_needs_it(string type, string name, string message) =>
        Assert.Contains(
            message, Error(Flow().Without(resource => resource.Type == type && resource.Name == name)), StringComparison.Ordinal);

    [Theory]
    [InlineData("lambda:InvokeFunction")]
    [InlineData("events:PutEvents")]
    [InlineData("sqs:SendMessage")]
    [InlineData("dynamodb:GetRecords")]
    public void A_pipe_needs_every_action_that_it_takes(string action)
    {
        var graph = Flow();
        var policy = graph.Resources.Single(resource => resource is { Type: Policies, Name: "flow-pipe" });
        var weaker = ((string)policy.State["policy"]).Replace(action, "sqs:Nothing", StringComparison.Ordinal);
        var changed = policy with { State = policy.State.SetItem("policy", weaker) };
        Assert.Contains(
            $"The pipe flow may not call {action}",
            Error(graph with { Resources = graph.Resources.Replace(policy, changed) }),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("fifoQueue", true, "fifoQueue")]
    [InlineData("kmsMasterKeyId", "key", "kmsMasterKeyId")]
    [InlineData("redrivePolicy", "[]", "redrivePolicy")]
    [InlineData("redrivePolicy", """{"deadLetterTargetArn":"a"}""", "maxReceiveCount")]
    public void A_property_of_a_queue_that_the_local_run_does_not_serve_is_named(string property, object value, string named) =>
        Assert.Contains(named, Error(new StackBuilder().Queue("mail", (property, value)).Build()), StringComparison.Ordinal);

    [Fact]
    public void A_queue_whose_visibility_timeout_is_shorter_than_the_timeout_of_its_function_is_an_error() => Assert.Contains(
        "visibility timeout",
        Error(new StackBuilder().QueueWithDeadLetters("mail", visibility: 1).Consumer("mail", "A::B::C").Build()),
        StringComparison.Ordinal);

    [Fact]
    public void A_dead_letter_queue_that_does_not_take_the_letters_of_a_queue_is_an_error() => Assert.Contains(
        "does not take the dead letters",
        Error(new StackBuilder()
            .Queue("dead", ("redriveAllowPolicy", """{"redrivePermission":"byQueue","sourceQueueArns":["other"]}"""))
            .Queue("mail", ("redrivePolicy", $$"""{"deadLetterTargetArn":"{{MessagingResources.QueueArn("dead")}}","maxReceiveCount":3}"""))
            .Build()),
        StringComparison.Ordinal);

    [Theory]
    [InlineData("arn:aws:lambda:us-east-1:000000000000:function:f", "the local run serves no other target")]
    [InlineData("arn:aws:states:us-east-1:000000000000:stateMachine:checkout", "which it does not define")]
    public void A_target_that_the_local_run_does_not_serve_is_named(string arn, string message) => Assert.Contains(
        message,
        Error(new StackBuilder().EventBus().Queue("flow").Rule("flow", """{"source":["a"]}""", ("arn", arn)).Build()),
        StringComparison.Ordinal);

    [Fact]
    public void A_state_machine_as_a_target_that_is_not_in_the_stack_is_named()
    {
        const string machine = "arn:aws:states:us-east-1:000000000000:stateMachine:checkout";
        var graph = new StackBuilder().EventBus().Queue("flow")
            .Role("starter", $$"""[{"Effect":"Allow","Action":"states:StartExecution","Resource":"{{machine}}"}]""")
            .Rule("flow", """{"source":["a"]}""", ("arn", machine), ("roleArn", StackBuilder.RoleArn("starter")))
            .Build();
        Assert.Contains(machine, Error(graph), StringComparison.Ordinal);
    }

    private static Graph Flow() => new StackBuilder().EventBus().Flow("flow").Build();

    private static string Error(Graph graph) => Assert.Throws<LocalRunException>(() => StackDefinition.From(graph)).Message;
}

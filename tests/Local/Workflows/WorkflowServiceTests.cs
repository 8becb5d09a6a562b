using System.Text.Json.Nodes;
using Shop.Local.Data;
using Shop.Local.Messaging.Events;
using Shop.Local.Workflows;
using Shop.Local.Workflows.Executions;
using Shop.Tests.Local.Support;

namespace Shop.Tests.Local.Workflows;

public sealed class WorkflowServiceTests
{
    private const string Wait = """{"A":{"Type":"Wait","Seconds":60,"End":true}}""";

    private readonly ManualTime time = new();

    [Fact]
    public async Task A_task_gets_its_payload_and_its_answer_is_the_result()
    {
        var states = Only(SmallWorkflows.Task("""{"do":"echo","key":"answer","n.$":"$.n"}""", "\"End\":true"));
        await using var workflows = Start(("m", states));
        workflows.StartExecution("m", "one", """{"n":7}""");

        var output = (await workflows.EndAsync("one")).Output!;

        Assert.Equal("""{"do":"echo","key":"answer","n":7}""", output["Payload"]!["echo"]!.ToJsonString());
        Assert.Equal(200, (int)output["StatusCode"]!);
    }

    [Fact]
    public async Task A_function_that_throws_fails_the_task_with_the_name_of_its_exception()
    {
        var states = Only(SmallWorkflows.Task("""{"do":"throw","key":"thrown-once"}""", "\"End\":true"));
        await using var workflows = Start(("m", states));
        workflows.StartExecution("m", "one");

        var error = (await workflows.EndAsync("one")).Error!;

        Assert.Equal("NotSupportedException", error.Error);
        Assert.Equal("not today", (string?)JsonNode.Parse(error.Cause)!["errorMessage"]);
    }

    [Theory]
    [InlineData(false, 1)]
    [InlineData(true, 2)]
    public async Task A_requested_fault_of_Lambda_fails_the_task_and_a_retry_invokes_again(bool answerLost, int invocations)
    {
        var retried = "\"Retry\":[{\"ErrorEquals\":[\"Lambda.ServiceException\"]}],\"End\":true";
        await using var workflows = Start(("m", Only(SmallWorkflows.Task($$"""{"do":"echo","key":"fault-{{answerLost}}"}""", retried))));
        workflows.LambdaFaults.FailNext(new("ServiceException", AnswerLost: answerLost));
        workflows.StartExecution("m", "one");
        await workflows.AdvanceAsync(1);

        Assert.Equal(ExecutionStatus.Succeeded, (await workflows.EndAsync("one")).Status);
        Assert.Equal(invocations, WorkflowFunctions.Payloads($"fault-{answerLost}").Count);
    }

    [Fact]
    public async Task A_task_that_the_role_does_not_allow_fails_and_the_function_is_not_invoked()
    {
        var states = Only(SmallWorkflows.Task("""{"key":"denied"}""", "\"End\":true"));
        var stack = new StackBuilder().Function("f", WorkflowFunctions.Handler)
            .StateMachine("m", $$"""{"StartAt":"A","States":{{states}}}""", allowed: StackBuilder.FunctionArn("other"));
        await using var workflows = SmallWorkflows.Start(time, LocalDatabase.InMemory(), stack);
        workflows.StartExecution("m", "one");

        var error = (await workflows.EndAsync("one")).Error!;

        Assert.Equal("Lambda.AWSLambdaException", error.Error);
        Assert.Contains($"lambda:InvokeFunction on resource: {StackBuilder.FunctionArn("f")}", error.Cause, StringComparison.Ordinal);
        Assert.Empty(WorkflowFunctions.Payloads("denied"));
    }

    [Fact]
    public async Task The_same_start_is_answered_with_the_same_execution_while_it_runs()
    {
        await using var workflows = Start(("m", Wait));
        var first = workflows.StartExecution("m", "one", """{"a":1}""");

        Assert.Equal(first.Arn, workflows.StartExecution("m", "one", """{ "a": 1 }""").Arn);
        AssertRefused("ExecutionAlreadyExists", () => workflows.StartExecution("m", "one", """{"a":2}"""));
        await workflows.AdvanceAsync(60);
        Assert.Equal(ExecutionStatus.Succeeded, workflows.Now("one").Status);
        AssertRefused("ExecutionAlreadyExists", () => workflows.StartExecution("m", "one", """{"a":1}"""));
    }

    [Fact]
    public async Task Express_executions_can_have_the_same_name()
    {
        var stack = new StackBuilder().StateMachine("m", $$"""{"StartAt":"A","States":{{Wait}}}""", type: "EXPRESS");
        await using var workflows = SmallWorkflows.Start(time, LocalDatabase.InMemory(), stack);

        Assert.NotEqual(workflows.StartExecution("m", "one").Arn, workflows.StartExecution("m", "one").Arn);
    }

    [Fact]
    public async Task Wrong_requests_are_refused_with_the_names_of_Step_Functions()
    {
        await using var workflows = Start(("m", Wait));

        AssertRefused("StateMachineDoesNotExist", () => workflows.StartExecution("other"));
        AssertRefused("InvalidName", () => workflows.StartExecution("m", "a/b"));
        AssertRefused("InvalidExecutionInput", () => workflows.StartExecution("m", "one", "no json"));
        AssertRefused("ExecutionDoesNotExist", () => workflows.Service.StopExecution("nothing", "", ""));
        AssertRefused("InvalidToken", () => workflows.Service.SendTaskSuccess("bogus", "{}"));
    }

    [Fact]
    public async Task A_stopped_execution_is_aborted_and_can_be_redriven()
    {
        await using var workflows = Start(("m", Wait));
        var execution = workflows.StartExecution("m", "one");
        AssertRefused("ExecutionNotRedrivable", () => workflows.Service.RedriveExecution(execution.Arn));

        workflows.Service.StopExecution(execution.Arn, "Operator", "a test");
        Assert.Equal((ExecutionStatus.Aborted, "Operator"), (workflows.Now("one").Status, workflows.Now("one").Error!.Error));

        workflows.Service.RedriveExecution(execution.Arn);
        await workflows.AdvanceAsync(60);
        Assert.Equal((ExecutionStatus.Succeeded, 1), (workflows.Now("one").Status, workflows.Now("one").Redrives));
        AssertRefused("ExecutionNotRedrivable", () => workflows.Service.RedriveExecution(execution.Arn));
    }

    [Fact]
    public async Task A_standard_execution_puts_an_event_on_the_default_bus_when_it_starts_and_when_it_ends()
    {
        await using var workflows = Start(("m", Wait));
        var events = new List<BusEntry>();
        workflows.Service.StatusChanged += events.Add;

        workflows.StartExecution("m", "one", """{"orderId":"o"}""");
        await workflows.AdvanceAsync(60);
        var stopped = workflows.StartExecution("m", "two");
        await workflows.SettledAsync();
        workflows.Service.StopExecution(stopped.Arn, "Operator", "a test");

        Assert.Equal(
            ["one RUNNING", "one SUCCEEDED", "two RUNNING", "two ABORTED"],
            events.Select(one => $"{one.Detail["name"]} {one.Detail["status"]}"));
        Assert.All(events, one => Assert.Equal(
            ("aws.states", "Step Functions Execution Status Change"), (one.Source, one.DetailType)));
        Assert.Equal("""{"orderId":"o"}""", (string?)events[1].Detail["input"]);
        Assert.Equal([stopped.Arn], events[3].Resources);
        Assert.Equal(StackBuilder.StateMachineArn("m"), (string?)events[3].Detail["stateMachineArn"]);
    }

    [Fact]
    public async Task An_express_execution_puts_no_event_on_the_default_bus()
    {
        var stack = new StackBuilder().StateMachine("m", $$"""{"StartAt":"A","States":{{Wait}}}""", type: "EXPRESS");
        await using var workflows = SmallWorkflows.Start(time, LocalDatabase.InMemory(), stack);
        var events = new List<BusEntry>();
        workflows.Service.StatusChanged += events.Add;

        workflows.StartExecution("m", "one");
        await workflows.AdvanceAsync(60);

        Assert.Empty(events);
    }

    [Fact]
    public async Task An_execution_that_starts_while_another_one_ends_runs_its_task()
    {
        var database = LocalDatabase.InMemory();
        var echo = Only(SmallWorkflows.Task("""{"do":"echo","key":"both"}""", "\"End\":true"));
        await using var workflows = SmallWorkflows.Start(time, database, ("m", Wait), ("n", echo));
        var first = workflows.StartExecution("m", "one");
        await workflows.SettledAsync();

        database.InTransaction(() =>
        {
            workflows.StartExecution("n", "two");
            workflows.Service.StopExecution(first.Arn, "Operator", "a test");
        });

        Assert.Equal(ExecutionStatus.Succeeded, (await workflows.EndAsync("two")).Status);
    }

    private SmallWorkflows Start(params (string Name, string States)[] machines) =>
        SmallWorkflows.Start(time, LocalDatabase.InMemory(), machines);

    private static string Only(string state) => $$"""{"A":{{state}}}""";

    private static void AssertRefused(string code, Action request) =>
        Assert.Equal(code, Assert.Throws<WorkflowRequestException>(request).Code);
}

using System.Text.Json.Nodes;
using Shop.Local.Data;
using Shop.Local.Workflows;
using Shop.Local.Workflows.Executions;
using Shop.Tests.Local.Support;

namespace Shop.Tests.Local.Workflows;

public sealed class TaskTokenTests
{
    private const string AwaitToken = """
        {"A":{"Type":"Task","Resource":"arn:aws:states:::lambda:invoke.waitForTaskToken","TimeoutSeconds":900,
        "Parameters":{"FunctionName":"f","Payload":{"key.$":"$.key","token.$":"$$.Task.Token"}},"End":true}}
        """;

    private readonly ManualTime time = new();

    [Fact]
    public async Task A_token_ends_its_task_once()
    {
        await using var workflows = Start(("m", AwaitToken));
        workflows.StartExecution("m", "one", """{"key":"token-once"}""");
        var token = $"{(await SmallWorkflows.PayloadAsync("token-once"))["token"]}";

        AssertRefused("InvalidOutput", () => workflows.Service.SendTaskSuccess(token, "{"));
        workflows.Service.SendTaskSuccess(token, """{"paid":true}""");

        Assert.Equal("""{"paid":true}""", (await workflows.EndAsync("one")).Output!.ToJsonString());
        AssertRefused("TaskTimedOut", () => workflows.Service.SendTaskSuccess(token, "{}"));
    }

    [Fact]
    public async Task A_token_fails_its_task_or_comes_after_the_timeout()
    {
        await using var workflows = Start(("m", AwaitToken));
        workflows.StartExecution("m", "failed", """{"key":"token-failed"}""");
        workflows.Service.SendTaskFailure($"{(await SmallWorkflows.PayloadAsync("token-failed"))["token"]}", "Declined", "no money");
        workflows.StartExecution("m", "late", """{"key":"token-late"}""");
        var late = $"{(await SmallWorkflows.PayloadAsync("token-late"))["token"]}";
        workflows.Clock.Advance(TimeSpan.FromSeconds(900));

        AssertRefused("TaskTimedOut", () => workflows.Service.SendTaskSuccess(late, "{}"));

        Assert.Equal(("Declined", "no money"), ((await workflows.EndAsync("failed")).Error!.Error, workflows.Now("failed").Error!.Cause));
        Assert.Equal("States.Timeout", (await workflows.EndAsync("late")).Error!.Error);
    }

    [Fact]
    public async Task A_workflow_can_send_the_task_token_of_another_workflow()
    {
        var send = """
            {"A":{"Type":"Task","Resource":"arn:aws:states:::aws-sdk:sfn:sendTaskSuccess",
            "Parameters":{"TaskToken.$":"$.token","Output.$":"States.JsonToString($.result)"},"ResultPath":null,
            "Catch":[{"ErrorEquals":["Sfn.TaskTimedOutException"],"ResultPath":"$.late","Next":"B"}],"Next":"B"},
            "B":{"Type":"Succeed"}}
            """;
        await using var workflows = Start(("m", AwaitToken), ("resume", send));
        workflows.StartExecution("m", "one", """{"key":"token-workflow"}""");
        var token = $"{(await SmallWorkflows.PayloadAsync("token-workflow"))["token"]}";
        var input = new JsonObject { ["token"] = token, ["result"] = new JsonObject { ["ok"] = 1 } }.ToJsonString();

        workflows.StartExecution("resume", "first", input);
        Assert.Equal("""{"ok":1}""", (await workflows.EndAsync("one")).Output!.ToJsonString());
        Assert.Null((await workflows.EndAsync("first")).Output!["late"]);

        workflows.StartExecution("resume", "second", input);
        Assert.Equal("Sfn.TaskTimedOutException", (string?)(await workflows.EndAsync("second")).Output!["late"]!["Error"]);
    }

    [Fact]
    public async Task The_history_has_every_step_and_no_token()
    {
        await using var workflows = Start(("m", AwaitToken));
        var execution = workflows.StartExecution("m", "one", """{"key":"token-history"}""");
        var token = $"{(await SmallWorkflows.PayloadAsync("token-history"))["token"]}";
        await SmallWorkflows.UntilAsync(() => workflows.Service.StepsOf(execution).Any(step => step.Type == "TaskSubmitted"));
        workflows.Service.SendTaskSuccess(token, "1");

        var steps = workflows.Service.StepsOf(execution);
        Assert.Equal(
            "ExecutionStarted TaskStateEntered TaskScheduled TaskSubmitted TaskSucceeded TaskStateExited ExecutionSucceeded",
            string.Join(' ', steps.Select(step => step.Type)));
        Assert.DoesNotContain(steps, step => $"{step.Data?.ToJsonString()}".Contains(token, StringComparison.Ordinal));
    }

    private SmallWorkflows Start(params (string Name, string States)[] machines) =>
        SmallWorkflows.Start(time, LocalDatabase.InMemory(), machines);

    private static void AssertRefused(string code, Action request) =>
        Assert.Equal(code, Assert.Throws<WorkflowRequestException>(request).Code);
}

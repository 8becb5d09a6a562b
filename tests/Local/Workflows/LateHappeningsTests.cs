using System.Text.Json.Nodes;
using Shop.Local.Workflows.Asl;
using Shop.Local.Workflows.Executions;

namespace Shop.Tests.Local.Workflows;

/// <summary>Answers that come late, early or twice, and executions that start again.</summary>
public sealed class LateHappeningsTests
{
    [Fact]
    public void A_token_can_come_before_the_function_answers()
    {
        var (run, execution, calls) = Start("""
            {"A":{"Type":"Task","Resource":"arn:aws:states:::lambda:invoke.waitForTaskToken",
            "Parameters":{"FunctionName":"f","Payload.$":"$$.Task.Token"},"End":true}}
            """);
        var token = (string)calls[0].Arguments!["Payload"]!;

        run.Take(run.Interpreter.SucceededByToken(execution, token, "paid"));
        Assert.Empty(run.Interpreter.Answered(execution, calls[0].Id, null).Steps);
        Assert.Empty(run.Interpreter.SucceededByToken(execution, token, "paid twice").Steps);

        Assert.Equal((ExecutionStatus.Succeeded, "paid"), (execution.Status, (string?)execution.Output));
    }

    [Fact]
    public void The_answer_of_an_attempt_that_timed_out_changes_nothing()
    {
        var (run, execution, calls) = Start(
            Task("\"TimeoutSeconds\":10,\"Retry\":[{\"ErrorEquals\":[\"States.Timeout\"],\"IntervalSeconds\":5}],\"End\":true"));
        Assert.True(run.Step(execution));

        Assert.Empty(run.Interpreter.Answered(execution, calls[0].Id, "late").Steps);
        Assert.Equal(BranchPhase.BackingOff, execution.Branches.Single().Phase);
    }

    [Fact]
    public void A_task_without_a_token_in_the_context_cannot_read_one()
    {
        var (_, execution, _) = Start("""
            {"A":{"Type":"Task","Resource":"arn:aws:states:::lambda:invoke",
            "Parameters":{"FunctionName":"f","Payload.$":"$$.Task.Token"},"End":true}}
            """);
        Assert.Equal("States.ParameterPathFailure", execution.Error!.Error);
    }

    [Fact]
    public void A_redriven_execution_repeats_only_the_states_that_did_not_end()
    {
        var (run, execution, calls) = Start("""
            {"P":{"Type":"Parallel","End":true,"Branches":[
            {"StartAt":"Good","States":{"Good":{"Type":"Pass","Result":1,"End":true}}},
            {"StartAt":"Bad","States":{"Bad":{"Type":"Task","Resource":"arn:aws:states:::lambda:invoke","Parameters":{"FunctionName":"f"},
            "End":true}}},
            {"StartAt":"Long","States":{"Long":{"Type":"Wait","Seconds":60,"End":true}}}]}}
            """, startAt: "P");
        run.Take(run.Interpreter.Failed(execution, calls[0].Id, new("E", "c")));
        Assert.Equal(ExecutionStatus.Failed, execution.Status);
        var before = run.Steps.Count;

        var again = run.Interpreter.Redrive(execution);
        run.Take(again);
        run.Take(run.Interpreter.Answered(execution, again.Calls.Single().Id, 2));
        run.GoOn(execution);

        Assert.Equal((ExecutionStatus.Succeeded, "[1,2,{}]", 1), (execution.Status, execution.Output!.ToJsonString(), execution.Redrives));
        Assert.Equal(["Bad", "Long"], run.Steps.Skip(before).Select(step => step.Covers).OfType<string>());
    }

    private static string Task(string more) => $$"""
        {"A":{"Type":"Task","Resource":"arn:aws:states:::lambda:invoke","Parameters":{"FunctionName":"f"},{{more}} } }
        """;

    private static (VirtualRun Run, Execution Execution, IReadOnlyList<TaskCall> Calls) Start(string states, string startAt = "A")
    {
        var document = new JsonObject { ["StartAt"] = startAt, ["States"] = JsonNode.Parse(states) };
        var run = new VirtualRun(AslMachine.Parse("machine", document.ToJsonString(), VirtualRun.Integrations), _ => null);
        var execution = VirtualRun.Execution(new JsonObject());
        var progress = run.Interpreter.Start(execution);
        return (run, execution, progress.Calls);
    }
}

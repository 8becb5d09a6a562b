using Shop.Local.Workflows.Asl;
using Shop.Local.Workflows.Executions;

namespace Shop.Tests.Local.Workflows;

/// <summary>The ways of resuming a checkout, as <see cref="WorkflowScenario"/> writes them.</summary>
public sealed class ResumeCheckoutTests
{
    private const string Ready = "ReadPaymentResult={\"isReady\":true,\"taskToken\":\"t\",\"step\":{\"outcome\":\"captured\"}}";

    private static readonly AslMachine Machine = WorkflowScenario.Machine("resume-checkout");

    public static TheoryData<string, string> Scenarios => new()
    {
        { Ready, "ReadResult Ready Resume" },
        { "ReadPaymentResult={\"isReady\":false}", "ReadResult Ready Done" },
        { $"{Ready} sendTaskSuccess=!Sfn.TaskTimedOutException", "ReadResult Ready Resume Done" },
        { $"{Ready} sendTaskSuccess=!E|done", "ReadResult Ready Resume" },
        { $"{Ready} sendTaskSuccess=!E*", "ReadResult Ready Resume NotResumed" },
        { "ReadPaymentResult=!E*", "ReadResult NotResumed" },
    };

    [Theory]
    [MemberData(nameof(Scenarios))]
    public void A_payment_result_takes_its_way(string answers, string states)
    {
        var (execution, steps) = WorkflowScenario.Run(Machine, answers);

        Assert.Equal(states, WorkflowScenario.States(steps));
        var failed = states.EndsWith("NotResumed", StringComparison.Ordinal);
        Assert.Equal(failed ? ExecutionStatus.Failed : ExecutionStatus.Succeeded, execution.Status);
    }

    [Fact]
    public void Every_state_retry_and_catch_is_covered_by_a_scenario()
    {
        var covered = Scenarios.SelectMany(one => WorkflowScenario.Run(Machine, (string)one[0]).Steps).Select(step => step.Covers);

        Assert.Empty(Machine.Elements.Except(covered));
    }

    [Fact]
    public void The_output_has_no_task_token()
    {
        Assert.All(Scenarios, one => Assert.Equal(
            "{}", WorkflowScenario.Run(Machine, (string)one[0]).Execution.Output?.ToJsonString() ?? "{}"));
    }
}

using Shop.Local.Workflows.Asl;
using Shop.Local.Workflows.Executions;

namespace Shop.Tests.Local.Workflows;

/// <summary>The ways of a checkout, as <see cref="WorkflowScenario"/> writes them.</summary>
public sealed class CheckoutTests
{
    private const string Charged = "ValidateOrder ProcessPayment PaymentOutcome";
    private const string Happy = $"{Charged} ConfirmOrder";
    private const string GivenUp = "FailOrder GivenUp Released";

    private static readonly AslMachine Machine = WorkflowScenario.Machine("checkout");

    public static TheoryData<string, string, string?, string> Scenarios => new()
    {
        { "captured", "ChargePayment=captured", null, Happy },
        { "one error of each task", "StartCheckout=!E|done ChargePayment=!E|captured ConfirmOrder=!E|done", null, Happy },
        { "declined", "ChargePayment=declined", null, $"{Charged} {GivenUp}" },
        { "the customer pays", "ChargePayment=action-required", "captured", $"{Charged} AwaitPayment PaymentOutcome ConfirmOrder" },
        { "the customer cancels", "ChargePayment=action-required", "cancelled", $"{Charged} AwaitPayment PaymentOutcome {GivenUp}" },
        { "the customer does nothing", "ChargePayment=action-required", null, $"{Charged} AwaitPayment {GivenUp}" },
        {
            "the customer pays at the last moment", "ChargePayment=action-required GiveUpOrder=captured", null,
            $"{Charged} AwaitPayment FailOrder GivenUp ConfirmOrder"
        },
        { "the wait cannot start", "ChargePayment=action-required AwaitCustomer=!E*", null, $"{Charged} AwaitPayment {GivenUp}" },
        {
            "the wait starts at the second attempt", "ChargePayment=action-required AwaitCustomer=!E|done", "captured",
            $"{Charged} AwaitPayment PaymentOutcome ConfirmOrder"
        },
        { "another execution has the order", "StartCheckout=!CheckoutStoppedException", null, "ValidateOrder Stopped" },
        { "the order cannot be claimed", "StartCheckout=!E*", null, $"ValidateOrder {GivenUp}" },
        { "the payment is not answered", "ChargePayment=!E*", null, $"ValidateOrder ProcessPayment {GivenUp}" },
        { "the confirmation fails", "ChargePayment=captured ConfirmOrder=!E*", null, $"{Happy} Unresolved" },
        { "the confirmation is refused", "ChargePayment=captured ConfirmOrder=!CheckoutStoppedException", null, $"{Happy} Unresolved" },
        { "giving up fails", "ChargePayment=declined GiveUpOrder=!E*", null, $"{Charged} FailOrder Unresolved" },
        { "giving up is refused", "ChargePayment=declined GiveUpOrder=!CheckoutStoppedException", null, $"{Charged} FailOrder Unresolved" },
    };

    [Theory]
    [MemberData(nameof(Scenarios))]
    public void A_checkout_takes_its_way(string name, string answers, string? token, string states)
    {
        var (execution, steps) = WorkflowScenario.Run(Machine, answers, token);

        Assert.Equal(states, WorkflowScenario.States(steps));
        var ended = states.EndsWith("Unresolved", StringComparison.Ordinal) ? ExecutionStatus.Failed : ExecutionStatus.Succeeded;
        Assert.True(ended == execution.Status, $"{name}: {execution.Status} {execution.Error}");
    }

    [Fact]
    public void Every_state_retry_and_catch_is_covered_by_a_scenario()
    {
        var covered = Scenarios.SelectMany(one => WorkflowScenario.Run(Machine, (string)one[1]!, (string?)one[2]).Steps)
            .Select(step => step.Covers);

        Assert.Empty(Machine.Elements.Except(covered));
    }

    [Theory]
    [InlineData("ChargePayment=captured", null, 4)]
    [InlineData("ChargePayment=action-required", "captured", 6)]
    [InlineData("ChargePayment=declined", null, 6)]
    [InlineData("ChargePayment=action-required", null, 7)]
    public void A_checkout_costs_few_transitions(string answers, string? token, int transitions) =>
        Assert.Equal(transitions, Transitions(WorkflowScenario.Run(Machine, answers, token).Steps));

    [Fact]
    public void The_customer_has_fifteen_minutes()
    {
        var (execution, _) = WorkflowScenario.Run(Machine, "ChargePayment=action-required");

        Assert.Equal(TimeSpan.FromMinutes(15), execution.EndedAt - execution.StartedAt);
    }

    [Fact]
    public void The_retries_of_all_tasks_end_before_the_workflow_times_out()
    {
        var (execution, _) = WorkflowScenario.Run(
            Machine, "StartCheckout=!E|!E|!E|!E|!E|done ChargePayment=action-required GiveUpOrder=!E*");

        Assert.Equal((ExecutionStatus.Failed, "CheckoutUnresolved"), (execution.Status, execution.Error!.Error));
    }

    // Step Functions counts each state that is entered and each retry.
    private static int Transitions(IEnumerable<ExecutionStep> steps) =>
        steps.Count(step => step.Type is "RetryScheduled" || WorkflowScenario.IsEntry(step));
}

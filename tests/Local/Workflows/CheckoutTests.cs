using System.Diagnostics;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Shop.Local.Emulators;
using Shop.Local.Workflows;
using Shop.Local.Workflows.Asl;
using Shop.Local.Workflows.Executions;

namespace Shop.Tests.Local.Workflows;

/// <summary>
/// The documents of the product's workflows. In a scenario, <c>!Name</c> is an error, and <c>!Name*</c> an error of every attempt; any
/// other text is the outcome that the function answers.
/// </summary>
public sealed partial class CheckoutTests
{
    private const string Happy = "ValidateOrder ProcessPayment PaymentOutcome ConfirmOrder";
    private const string GivenUp = "FailOrder GivenUp Released";

    private static readonly AslMachine Machine = AslMachine.Parse("checkout", Document(), Integrations.Rules);

    public static TheoryData<string, string, string?, string> Scenarios => new()
    {
        { "captured", "ChargePayment=captured", null, Happy },
        {
            "captured after one error of each task",
            "StartCheckout=!E,ok ChargePayment=!E,captured ConfirmOrder=!E,ok", null, Happy
        },
        { "declined", "ChargePayment=declined GiveUpOrder=failed", null, $"ValidateOrder ProcessPayment PaymentOutcome {GivenUp}" },
        {
            "the customer pays", "ChargePayment=action-required", "captured",
            "ValidateOrder ProcessPayment PaymentOutcome AwaitPayment PaymentOutcome ConfirmOrder"
        },
        {
            "the customer cancels", "ChargePayment=action-required GiveUpOrder=cancelled", "cancelled",
            $"ValidateOrder ProcessPayment PaymentOutcome AwaitPayment PaymentOutcome {GivenUp}"
        },
        {
            "the customer does nothing", "ChargePayment=action-required GiveUpOrder=failed", null,
            $"ValidateOrder ProcessPayment PaymentOutcome AwaitPayment {GivenUp}"
        },
        {
            "the customer pays at the last moment", "ChargePayment=action-required GiveUpOrder=captured", null,
            "ValidateOrder ProcessPayment PaymentOutcome AwaitPayment FailOrder GivenUp ConfirmOrder"
        },
        {
            "the wait cannot start", "ChargePayment=action-required AwaitCustomer=!E GiveUpOrder=failed", null,
            $"ValidateOrder ProcessPayment PaymentOutcome AwaitPayment {GivenUp}"
        },
        { "another execution has the order", "StartCheckout=!CheckoutStoppedException", null, "ValidateOrder Stopped" },
        { "the order cannot be claimed", "StartCheckout=!E* GiveUpOrder=failed", null, $"ValidateOrder {GivenUp}" },
        { "the payment is not answered", "ChargePayment=!E* GiveUpOrder=failed", null, $"ValidateOrder ProcessPayment {GivenUp}" },
        { "the order cannot be confirmed", "ChargePayment=captured ConfirmOrder=!E* GiveUpOrder=failed", null, $"{Happy} {GivenUp}" },
        {
            "nothing can be given up", "ChargePayment=declined GiveUpOrder=!E*", null,
            "ValidateOrder ProcessPayment PaymentOutcome FailOrder Unresolved"
        },
    };

    public static TheoryData<string> Files =>
        [.. Directory.EnumerateFiles(Folder, "*.asl.json").Select(file => Path.GetFileName(file)!)];

    private static string Folder => Path.Combine(Repository.Root, "infra", "Workflows");

    [Theory]
    [MemberData(nameof(Files))]
    public async Task The_validator_of_the_language_accepts_the_document(string file)
    {
        var script = Path.Combine(
            Repository.Root, "local", "emulators", "node_modules", "asl-validator", "dist", "bin", "asl-validator.js");
        using var process = Process.Start(
            new ProcessStartInfo(EmulatorPackages.Node(), [script, "--json-path", Path.Combine(Folder, file)])
            {
                RedirectStandardOutput = true, RedirectStandardError = true,
            })!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, await output + error);
    }

    [Theory]
    [MemberData(nameof(Scenarios))]
    public void A_checkout_takes_its_way(string name, string answers, string? token, string states)
    {
        var (execution, steps) = Run(answers, token);

        Assert.Equal(states, string.Join(' ', steps.Where(IsEntry).Select(step => step.Covers)));
        var ended = states.EndsWith("Unresolved", StringComparison.Ordinal) ? ExecutionStatus.Failed : ExecutionStatus.Succeeded;
        Assert.True(ended == execution.Status, $"{name}: {execution.Status} {execution.Error}");
    }

    [Fact]
    public void Every_state_retry_and_catch_is_covered_by_a_scenario()
    {
        var covered = Scenarios.SelectMany(one => Run((string)one[1]!, (string?)one[2]).Steps).Select(step => step.Covers).ToHashSet();

        Assert.Empty(Machine.Elements.Except(covered));
    }

    [Fact]
    public void A_checkout_costs_at_most_six_transitions_and_a_compensated_one_at_most_ten()
    {
        Assert.InRange(Transitions("ChargePayment=captured", null), 1, 6);
        Assert.InRange(Transitions("ChargePayment=action-required", "captured"), 1, 6);
        Assert.InRange(Transitions("ChargePayment=declined GiveUpOrder=failed", null), 1, 10);
        Assert.InRange(Transitions("ChargePayment=action-required GiveUpOrder=failed", null), 1, 10);

        // Step Functions counts each state that is entered and each retry.
        static int Transitions(string answers, string? token) =>
            Run(answers, token).Steps.Count(step => step.Type is "RetryScheduled" || IsEntry(step));
    }

    [Fact]
    public void The_customer_has_fifteen_minutes()
    {
        var (execution, _) = Run("ChargePayment=action-required GiveUpOrder=failed", token: null);

        Assert.Equal(TimeSpan.FromMinutes(15), execution.EndedAt - execution.StartedAt);
    }

    private static bool IsEntry(ExecutionStep step) => step.Type.EndsWith("StateEntered", StringComparison.Ordinal);

    private static (Execution Execution, IReadOnlyList<ExecutionStep> Steps) Run(string answers, string? token)
    {
        var script = answers.Split(' ').Select(one => one.Split('='))
            .ToDictionary(one => one[0], one => new Queue<string>(one[1].Split(',')));
        var run = new VirtualRun(Machine, call => Answer(script, call));
        var execution = run.Run(new JsonObject { ["orderId"] = "ord_1" }, until: VirtualRun.Start.AddMinutes(14));
        var waiting = execution.Branches.Find(branch => branch.Task?.Token is not null);
        if (waiting is not null && token is not null)
        {
            run.Take(run.Interpreter.SucceededByToken(execution, waiting.Task!.Token!, new JsonObject { ["outcome"] = token }));
        }

        run.GoOn(execution);
        return (execution, run.Steps);
    }

    private static TaskAnswer Answer(Dictionary<string, Queue<string>> script, TaskCall call)
    {
        var payload = call.Arguments!["Payload"]!;
        Assert.Equal(("ord_1", "run-1"), ((string?)payload["orderId"], (string?)payload["execution"]));
        var answers = script.GetValueOrDefault((string)call.Arguments!["FunctionName"]!);
        var next = answers is null or { Count: 0 } ? "ok" : answers.Peek().EndsWith('*') ? answers.Peek() : answers.Dequeue();
        return next.StartsWith('!')
            ? new(null, new(next.Trim('!', '*'), "in the test"))
            : new(new JsonObject { ["Payload"] = new JsonObject { ["outcome"] = next } });
    }

    private static string Document() => Function().Replace(File.ReadAllText(Path.Combine(Folder, "checkout.asl.json")), "$1");

    [GeneratedRegex(@"\$\{([A-Za-z]+)\}")]
    private static partial Regex Function();
}

using System.Text.Json.Nodes;
using Shop.Local.Workflows;
using Shop.Local.Workflows.Asl;
using Shop.Local.Workflows.Executions;

namespace Shop.Tests.Local.Workflows;

/// <summary>Runs one execution in virtual time. Each invocation answers at once, or never.</summary>
/// <param name="answer">The answer to an invocation: a result, an error, or null for none.</param>
internal sealed class VirtualRun(AslMachine machine, Func<TaskCall, TaskAnswer?> answer) : IWorkflowEnvironment
{
    public static readonly DateTimeOffset Start = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    public static readonly Dictionary<string, IntegrationRules> Integrations = new()
    {
        ["arn:aws:states:::lambda:invoke"] = new(["FunctionName"], ["Payload"]),
        ["arn:aws:states:::lambda:invoke.waitForTaskToken"] = new(["FunctionName"], ["Payload"]),
        ["arn:aws:states:::aws-sdk:sesv2:sendEmail"] = SendEmail.Rules,
    };

    private readonly Queue<TaskCall> open = new();
    private int ids;

    public DateTimeOffset Now { get; private set; } = Start;

    public List<ExecutionStep> Steps { get; } = [];

    public Interpreter Interpreter => field ??= new(machine, this);

    public static Execution Execution(JsonNode? input) => new()
    {
        Arn = "arn:aws:states:us-east-1:000000000000:execution:machine:run-1",
        Name = "run-1",
        MachineArn = "arn:aws:states:us-east-1:000000000000:stateMachine:machine",
        RoleArn = "arn:aws:iam::000000000000:role/machine",
        Document = "",
        Input = input,
        StartedAt = Start,
    };

    public double Fraction() => 0.5;

    public string NewId() => $"id-{++ids}";

    /// <summary>Goes on until the execution ended, or until only something from outside can end it.</summary>
    public Execution Run(JsonNode? input, DateTimeOffset? until = null)
    {
        var execution = Execution(input);
        Take(Interpreter.Start(execution));
        GoOn(execution, until);
        return execution;
    }

    public void GoOn(Execution execution, DateTimeOffset? until = null)
    {
        while (Step(execution, until))
        {
        }
    }

    /// <summary>One happening: the end of a call, or the passing of time.</summary>
    /// <returns>False when nothing more happens.</returns>
    public bool Step(Execution execution, DateTimeOffset? until = null)
    {
        if (open.TryDequeue(out var call))
        {
            Take(answer(call) switch
            {
                { Error: { } error } => Interpreter.Failed(execution, call.Id, error),
                { } result => Interpreter.Answered(execution, call.Id, result.Output),
                null => new([], []),
            });
            return true;
        }

        if (execution.Due is not { } due || due > (until ?? DateTimeOffset.MaxValue))
        {
            return false;
        }

        Now = due > Now ? due : Now;
        Take(Interpreter.PassTime(execution));
        return true;
    }

    public void Take(WorkflowProgress progress)
    {
        Steps.AddRange(progress.Steps);
        foreach (var call in progress.Calls)
        {
            open.Enqueue(call);
        }
    }
}

internal sealed record TaskAnswer(JsonNode? Output, WorkflowError? Error = null);

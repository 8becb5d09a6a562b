using System.Text.Json.Nodes;
using Shop.Local.Workflows.Asl;

namespace Shop.Local.Workflows.Executions;

/// <summary>Makes the changes that one event causes in one execution.</summary>
internal sealed partial class Turn(AslMachine machine, Execution execution, IWorkflowEnvironment environment)
{
    // Step Functions limits the number of entries in a history. The same limit ends a loop of states that never wait.
    private const int MaxSteps = 25_000;

    private readonly List<TaskCall> calls = [];
    private readonly List<ExecutionStep> steps = [];

    public WorkflowProgress Progress => new(
        [.. calls.Where(call => execution.Branches.Exists(branch => branch.Phase == BranchPhase.Task && branch.Task!.Id == call.Id))],
        steps);

    public void StartExecution()
    {
        Record("ExecutionStarted", null, execution.Input);
        Open(parent: null, index: 0, machine.Top.StartAt, execution.Input, item: null);
    }

    /// <summary>Runs states until each branch waits for something.</summary>
    public void PerformReady()
    {
        while (execution.IsRunning && execution.Branches.Find(branch => branch.Phase == BranchPhase.Ready) is { } branch)
        {
            Attempt(branch, () => Perform(branch));
            if (steps.Count > MaxSteps)
            {
                End(ExecutionStatus.Failed, null, new(WorkflowError.Runtime, $"The history has more than {MaxSteps} entries."));
            }
        }
    }

    /// <param name="due">The time at which the first of the due things happens.</param>
    public void PassTime(DateTimeOffset due)
    {
        if (execution.Deadline <= due)
        {
            End(ExecutionStatus.TimedOut, null, new(WorkflowError.Timeout, "The execution ran longer than its TimeoutSeconds."));
            return;
        }

        var branch = execution.Branches.First(branch => branch.Due <= due);
        switch (branch.Phase)
        {
            case BranchPhase.Waiting:
                Attempt(branch, () => Leave(branch));
                break;
            case BranchPhase.BackingOff:
                branch.Phase = BranchPhase.Ready;
                break;
            default:
                TimeOut(branch, due);
                break;
        }

        PerformReady();
    }

    public void End(ExecutionStatus status, JsonNode? output, WorkflowError? error)
    {
        execution.Status = status;
        execution.Output = output;
        execution.Error = error;
        execution.EndedAt = environment.Now;
        foreach (var branch in execution.Branches.Where(branch => branch.Phase < BranchPhase.Joining))
        {
            branch.Phase = BranchPhase.Aborted;
            branch.Task = null;
        }

        Record($"Execution{status}", null, error?.ToJson() ?? output);
    }

    public void Redrive()
    {
        Record("ExecutionRedriven", null, null);
        foreach (var branch in execution.Branches.Where(branch => branch.Phase is BranchPhase.Failed or BranchPhase.Aborted))
        {
            Enter(branch, branch.State, branch.Input);
        }
    }

    private void Perform(Branch branch)
    {
        var state = machine[branch.State];
        var data = DataOf(branch);
        switch (state)
        {
            case TaskState task:
                StartTask(branch, task, data);
                break;
            case PassState pass:
                var arguments = pass.Data.Arguments(data);
                Exit(branch, pass.Data.Output(data, pass.HasResult ? pass.Result : arguments));
                break;
            case WaitState wait:
                branch.WaitsUntil = Until(wait, data.With(wait.Data.Selected(data)));
                branch.Phase = BranchPhase.Waiting;
                break;
            case ChoiceState choice:
                Choose(branch, choice, data);
                break;
            case SucceedState:
                Leave(branch);
                break;
            case FailState fail:
                Fail(branch, new(
                    fail.Error ?? (string?)fail.ErrorPath?.Evaluate(data) ?? "",
                    fail.Cause ?? (string?)fail.CausePath?.Evaluate(data) ?? ""));
                break;
            default:
                StartInner(branch, state, data);
                break;
        }
    }

    private DateTimeOffset Until(WaitState wait, StateData data) =>
        wait.Seconds.Read(data) is { } duration ? environment.Now + duration
        : wait.Until ?? (Rfc3339.TryParse($"{wait.UntilPath!.Read(data)}", out var time)
            ? time
            : throw new StateException(WorkflowError.Runtime, $"'{wait.UntilPath}' must be an RFC 3339 time."));

    private void Choose(Branch branch, ChoiceState choice, StateData data)
    {
        var selected = choice.Data.Selected(data);
        var next = choice.Choices.FirstOrDefault(rule => rule.Condition.Holds(data.With(selected)))?.Next ?? choice.Default
            ?? throw new StateException(WorkflowError.ChoiceFailed, "No rule holds, and there is no Default.");
        var output = choice.Data.Finished(data, selected);
        Record("ChoiceStateExited", branch, output);
        Enter(branch, next, output);
    }

    // Applies InputPath and OutputPath, for states without a result.
    private void Leave(Branch branch)
    {
        var (state, data) = (machine[branch.State], DataOf(branch));
        Exit(branch, state.Data.Finished(data, state.Data.Selected(data)));
    }

    private void Exit(Branch branch, JsonNode? output)
    {
        var state = machine[branch.State];
        Record($"{state.Type}StateExited", branch, output);
        if (state.Next is { } next)
        {
            Enter(branch, next, output);
        }
        else
        {
            Close(branch, output);
        }
    }

    private void Enter(Branch branch, string name, JsonNode? input)
    {
        var state = machine[name];
        branch.State = name;
        branch.Input = input?.DeepClone();
        branch.EnteredAt = environment.Now;
        branch.Retries = [.. state.Failures.Retriers.Select(_ => 0)];
        branch.Phase = BranchPhase.Ready;
        branch.Task = null;
        branch.WaitsUntil = null;
        Record($"{state.Type}StateEntered", branch, input, name);
    }

    private void Record(string type, Branch? branch, JsonNode? data, string? covers = null) =>
        steps.Add(new(environment.Now, type, branch?.State, data?.DeepClone(), covers));

    private StateData DataOf(Branch branch) =>
        new(branch.Input, () => ContextObject.Of(execution, branch), environment.NewId);
}

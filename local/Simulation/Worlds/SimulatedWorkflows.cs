using System.Text.Json.Nodes;
using Shop.Local.Messaging;
using Shop.Local.Messaging.Events;
using Shop.Local.Workflows;
using Shop.Local.Workflows.Executions;

namespace Shop.Local.Simulation.Worlds;

/// <summary>The executions of a world. The interpreter is that of the local run.</summary>
internal sealed class SimulatedWorkflows : ITaskTokens, IWorkflowEnvironment
{
    private readonly SimulatedWorld world;
    private readonly Dictionary<string, Interpreter> interpreters;
    private readonly List<Execution> executions = [];
    private readonly HashSet<string> covered = [];
    private readonly Dictionary<Execution, TaskCompletionSource<SyncResult>> waiting = [];
    private readonly SimulatedTasks tasks;

    public SimulatedWorkflows(SimulatedWorld world)
    {
        this.world = world;
        tasks = new(world, this, Mailbox = new(world.Clock.Services));
        interpreters = world.Stack.Machines.ToDictionary(machine => machine.Key, machine => new Interpreter(machine.Value, this));
    }

    public DateTimeOffset Now => world.Clock.Now;

    public IReadOnlyList<Execution> Executions => executions;

    /// <summary>The mails that SES sent.</summary>
    public Mailbox Mailbox { get; }

    /// <summary>The states, retriers and catchers that were used, with the name of their state machine.</summary>
    public IReadOnlySet<string> Covered => covered;

    public double Fraction() => world.Chance.Fraction();

    public string NewId() => world.Chance.Id();

    public void Start(string machineArn, string input) => Begin(machineArn, input, ended: null);

    /// <summary>Starts an execution and waits for its end.</summary>
    public Task<SyncResult> RunAsync(string machineArn, string input)
    {
        var ended = new TaskCompletionSource<SyncResult>();
        Begin(machineArn, input, ended);
        return ended.Task;
    }

    public void Stop(Execution execution)
    {
        if (execution.IsRunning)
        {
            Apply(execution, interpreter => interpreter.Stop(execution, new("Operator", "An operator stopped the execution.")));
        }
    }

    public void Redrive(Execution execution)
    {
        if (!execution.IsRunning && execution.Status != ExecutionStatus.Succeeded)
        {
            Apply(execution, interpreter => interpreter.Redrive(execution));
        }
    }

    private void Begin(string machineArn, string input, TaskCompletionSource<SyncResult>? ended)
    {
        var machine = world.Stack.StateMachines.Single(one => one.Arn == machineArn);
        var execution = machine.NewExecution(world.Chance.Id(), world.Chance.Id(), JsonNode.Parse(input), Now);
        executions.Add(execution);
        if (ended is not null)
        {
            waiting[execution] = ended;
        }

        Apply(execution, interpreter => interpreter.Start(execution));
        if (!execution.IsExpress)
        {
            world.Operator.WatchStart(execution);
        }
    }

    public string MachineOf(string token) => Waiting(token).MachineArn;

    void ITaskTokens.SendTaskSuccess(string token, string output)
    {
        var execution = Waiting(token);
        var result = JsonNode.Parse(output);
        var waits = execution.WaitsFor(token);
        Apply(execution, interpreter => interpreter.SucceededByToken(execution, token, result));
        if (!waits)
        {
            throw new WorkflowRequestException("TaskTimedOut", "Task Timed Out: the task of this token has ended.");
        }
    }

    void ITaskTokens.SendTaskFailure(string token, string error, string cause) =>
        throw new NotSupportedException("No workflow of the shop sends a failure.");

    private Execution Waiting(string token) =>
        AttemptToken.ExecutionOf(token) is { } arn && executions.Find(execution => execution.Arn == arn) is { } found
            ? found
            : throw new WorkflowRequestException("InvalidToken", "Invalid Token");

    private void Apply(Execution execution, Func<Interpreter, WorkflowProgress> happening)
    {
        var runs = execution.IsRunning && execution.Branches.Count > 0;
        var progress = happening(interpreters[execution.MachineArn]);
        if (!execution.IsExpress && runs != execution.IsRunning)
        {
            world.Bus.Put(BusDefinition.Default, [StatusChange.Of(execution)]);
        }

        progress.Steps.ToList().ForEach(step => Note(execution, step));
        if (!execution.IsRunning && waiting.Remove(execution, out var ended))
        {
            ended.SetResult(new(execution.Output, execution.Error is { } error ? $"{error.Error}: {error.Cause}" : null));
        }

        foreach (var call in progress.Calls)
        {
            world.Clock.After(world.Chance.Milliseconds(5, 60), () => world.Do(() => RunAsync(execution, call)));
        }

        if (execution.Due is { } due)
        {
            world.Clock.After(due > Now ? due - Now : TimeSpan.Zero, () => PassTime(execution));
        }
    }

    private void Note(Execution execution, ExecutionStep step)
    {
        world.Trace.Write($"{execution.MachineName} {execution.Name} {step.Type} {step.State}");
        if (step.Covers is { } element)
        {
            covered.Add($"{execution.MachineName} {element}");
        }

        if (step.Type == "TaskStateEntered" && !execution.IsExpress)
        {
            world.Operator.WatchState(execution);
        }
    }

    // A deadline that has moved in the meantime changes nothing.
    private void PassTime(Execution execution)
    {
        if (execution.Due <= Now)
        {
            Apply(execution, interpreter => interpreter.PassTime(execution));
        }
    }

    private async Task RunAsync(Execution execution, TaskCall call)
    {
        try
        {
            var output = await tasks.RunAsync(call);
            Apply(execution, interpreter => interpreter.Answered(execution, call.Id, output));
        }
        catch (TaskException error)
        {
            Apply(execution, interpreter => interpreter.Failed(execution, call.Id, error.Failure));
        }
    }
}

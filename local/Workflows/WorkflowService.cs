using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Shop.Local.Data;
using Shop.Local.Gate;
using Shop.Local.Lambda;
using Shop.Local.Messaging;
using Shop.Local.Messaging.Events;
using Shop.Local.Workers;
using Shop.Local.Workflows.Asl;
using Shop.Local.Workflows.Executions;

namespace Shop.Local.Workflows;

/// <summary>Serves the operations of Step Functions on executions and on task tokens.</summary>
internal sealed partial class WorkflowService : ITaskTokens, IStateMachines, IAsyncDisposable
{
    private const int LargestInput = 262_144;

    private static readonly TimeSpan LookAgain = TimeSpan.FromMilliseconds(10);

    private readonly IReadOnlyList<StateMachineDefinition> machines;
    private readonly LocalDatabase database;
    private readonly ExecutionStore store;
    private readonly RunningExecutions running;
    private readonly LocalClock clock;

    public WorkflowService(
        IReadOnlyList<StateMachineDefinition> machines,
        IReadOnlyDictionary<string, RolePolicies> roles,
        FunctionHosts functions,
        Faults lambdaFaults,
        LocalMailService mails,
        LocalDatabase database,
        RunLog log,
        LocalClock clock)
    {
        (this.machines, this.database, this.clock) = (machines, database, clock);
        store = new(database);
        running = new(database, store, new(Integrations.Of(functions, lambdaFaults, this, mails), roles, log), clock, log);
        running.StatusChanged += execution =>
        {
            if (!execution.IsExpress)
            {
                StatusChanged?.Invoke(StatusChange.Of(execution));
            }
        };
    }

    /// <summary>
    /// The event that Step Functions puts on the default bus when a Standard execution starts or ends. It is raised in the transaction that
    /// stores the execution.
    /// </summary>
    public event Action<BusEntry>? StatusChanged;

    /// <summary>The worker that continues the executions, including those of an earlier local run.</summary>
    public Worker Worker => running;

    public IReadOnlyList<Execution> Newest(int count) => store.Newest(count);

    public IReadOnlyList<ExecutionStep> StepsOf(Execution execution) => store.Steps(execution.Arn);

    /// <summary>Finds an execution by its ARN, or by its name among the newest executions.</summary>
    public Execution? Find(string nameOrArn) =>
        store.Find(nameOrArn) ?? store.Newest(1_000).FirstOrDefault(execution => execution.Name == nameOrArn);

    /// <summary>
    /// Starts an execution. In a Standard state machine, a name can be used only once. While the execution runs, the same request is
    /// answered with the same execution.
    /// </summary>
    /// <param name="name">The name of the execution; null for an invented name.</param>
    /// <exception cref="WorkflowRequestException">
    /// StateMachineDoesNotExist, InvalidName, InvalidExecutionInput, or ExecutionAlreadyExists.
    /// </exception>
    public Execution StartExecution(string machineArn, string input, string? name = null)
    {
        var machine = machines.FirstOrDefault(one => one.Arn == machineArn)
            ?? throw new WorkflowRequestException("StateMachineDoesNotExist", $"State Machine Does Not Exist: '{machineArn}'");
        name ??= $"{Guid.NewGuid()}";
        if (!Name().IsMatch(name))
        {
            throw new WorkflowRequestException("InvalidName", $"Invalid Name: '{name}'");
        }

        var execution = machine.NewExecution(name, $"{Guid.NewGuid()}", Json(input, "InvalidExecutionInput"), clock.GetUtcNow());
        return database.InTransaction(() => Add(execution));
    }

    public void Start(string stateMachineArn, string input) => StartExecution(stateMachineArn, input);

    public async Task<SyncResult> RunAsync(string stateMachineArn, string input, CancellationToken cancellationToken)
    {
        var execution = StartExecution(stateMachineArn, input);
        while (execution.IsRunning)
        {
            await Task.Delay(LookAgain, cancellationToken);
            execution = Required(execution.Arn);
        }

        return execution.Status == ExecutionStatus.Succeeded
            ? new(execution.Output, Failure: null)
            : new(Output: null, $"execution {execution.Name} {execution.Status}: {execution.Error?.Error}: {execution.Error?.Cause}");
    }

    /// <exception cref="WorkflowRequestException">ExecutionDoesNotExist.</exception>
    public void StopExecution(string arn, string error, string cause) =>
        running.Happen(Required(arn).Arn, (interpreter, execution) => interpreter.Stop(execution, new(error, cause)));

    /// <summary>Starts a Standard execution again that did not succeed, in the states where it ended.</summary>
    /// <exception cref="WorkflowRequestException">ExecutionDoesNotExist, or ExecutionNotRedrivable.</exception>
    public void RedriveExecution(string arn)
    {
        var execution = Required(arn);
        if (execution.Status is ExecutionStatus.Running or ExecutionStatus.Succeeded || execution.IsExpress)
        {
            throw new WorkflowRequestException(
                "ExecutionNotRedrivable", $"The execution is {execution.Status}, or of an express workflow.");
        }

        running.Redrive(execution);
    }

    public string MachineOf(string token) => Waiting(token).MachineArn;

    public void SendTaskSuccess(string token, string output)
    {
        var result = Json(output, "InvalidOutput");
        Send(token, (interpreter, execution) => interpreter.SucceededByToken(execution, token, result));
    }

    public void SendTaskFailure(string token, string error, string cause) =>
        Send(token, (interpreter, execution) => interpreter.FailedByToken(execution, token, new(error, cause)));

    public ValueTask DisposeAsync() => running.DisposeAsync();

    private Execution Add(Execution execution)
    {
        if (store.Find(execution.Arn) is not { } earlier)
        {
            store.Save(execution, []);
            running.Ring();
            return execution;
        }

        return earlier.IsRunning && JsonNode.DeepEquals(earlier.Input, execution.Input)
            ? earlier
            : throw new WorkflowRequestException("ExecutionAlreadyExists", $"Execution Already Exists: '{execution.Arn}'");
    }

    private void Send(string token, Func<Interpreter, Execution, WorkflowProgress> happening)
    {
        var arn = Waiting(token).Arn;
        if (!running.HappenWithToken(arn, token, happening))
        {
            throw new WorkflowRequestException("TaskTimedOut", "Task Timed Out: the task of this token has ended.");
        }
    }

    private Execution Waiting(string token) =>
        AttemptToken.ExecutionOf(token) is { } arn && store.Find(arn) is { } execution
            ? execution
            : throw new WorkflowRequestException("InvalidToken", "Invalid Token");

    private Execution Required(string arn) =>
        store.Find(arn) ?? throw new WorkflowRequestException("ExecutionDoesNotExist", $"Execution Does Not Exist: '{arn}'");

    private static JsonNode? Json(string text, string error)
    {
        try
        {
            return text.Length <= LargestInput ? JsonNode.Parse(text) : throw new JsonException("it is too large");
        }
        catch (JsonException problem)
        {
            throw new WorkflowRequestException(error, $"Invalid JSON: {problem.Message}");
        }
    }

    [GeneratedRegex("^[^\\s<>{}\\[\\]?*\"#%\\\\^|~`$&,;:/\\p{Cc}]{1,80}$")]
    private static partial Regex Name();
}

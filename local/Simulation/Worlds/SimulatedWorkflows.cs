using System.Text.Json.Nodes;
using Shop.Local.Messaging;
using Shop.Local.Messaging.Events;
using Shop.Local.Workflows;
using Shop.Local.Workflows.Executions;

namespace Shop.Local.Simulation.Worlds;

/// <summary>The executions of a world. The interpreter is that of the local run.</summary>
internal sealed class SimulatedWorkflows : ITaskTokens, IWorkflowEnvironment
{
    // Few tasks call these services.
    private const double OutageProbability = 0.01;

    private readonly SimulatedWorld world;
    private readonly Dictionary<string, Interpreter> interpreters;
    private readonly List<Execution> executions = [];
    private readonly HashSet<string> covered = [];
    private readonly Dictionary<Execution, TaskCompletionSource<SyncResult>> waiting = [];
    private readonly Dictionary<string, IIntegration> integrations;

    public SimulatedWorkflows(SimulatedWorld world)
    {
        this.world = world;
        var mails = new LocalMailService(Mailbox = new(world.Clock.Services), world.Stack.Region, world.Stack.Account)
        {
            Topics = new(world.Stack.Messaging.Topics, Mailbox),
        };
        integrations = new()
        {
            ["arn:aws:states:::aws-sdk:sfn:sendTaskSuccess"] = new SendTaskResult(this, succeeded: true),
            ["arn:aws:states:::aws-sdk:sesv2:sendEmail"] = new SendEmail(mails),
            ["arn:aws:states:::aws-sdk:sns:publish"] = new PublishMessage(mails),
        };
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

    private void Begin(string machineArn, string input, TaskCompletionSource<SyncResult>? ended)
    {
        var machine = world.Stack.StateMachines.Single(one => one.Arn == machineArn);
        var name = world.Chance.Id();
        var execution = new Execution
        {
            Arn = machine.IsExpress
                ? $"{machineArn.Replace(":stateMachine:", ":express:", StringComparison.Ordinal)}:{name}:{world.Chance.Id()}"
                : $"{machineArn.Replace(":stateMachine:", ":execution:", StringComparison.Ordinal)}:{name}",
            Name = name,
            MachineArn = machineArn,
            RoleArn = machine.RoleArn,
            Document = "",
            Input = JsonNode.Parse(input),
            StartedAt = Now,
        };
        executions.Add(execution);
        if (ended is not null)
        {
            waiting[execution] = ended;
        }

        Apply(execution, interpreter => interpreter.Start(execution));
    }

    public string MachineOf(string token) => Waiting(token).MachineArn;

    void ITaskTokens.SendTaskSuccess(string token, string output)
    {
        var execution = Waiting(token);
        var result = JsonNode.Parse(output);
        var waits = execution.Branches.Exists(branch => branch.Phase == BranchPhase.Task && branch.Task!.Token == token);
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

        foreach (var step in progress.Steps)
        {
            world.Trace.Write($"{execution.MachineName} {execution.Name} {step.Type} {step.State}");
            if (step.Covers is { } element)
            {
                covered.Add($"{execution.MachineName} {element}");
            }
        }

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
            var arguments = call.Arguments!.AsObject();
            var output = integrations.TryGetValue(call.Resource, out var integration)
                ? await RunAsync(integration, call.Resource, arguments)
                : await InvokeAsync(arguments);
            Apply(execution, interpreter => interpreter.Answered(execution, call.Id, output));
        }
        catch (TaskException error)
        {
            Apply(execution, interpreter => interpreter.Failed(execution, call.Id, error.Failure));
        }
    }

    private Task<JsonNode?> RunAsync(IIntegration integration, string service, JsonObject arguments) =>
        world.Functions.IsOut(service, OutageProbability)
            ? throw new TaskException(integration.DeniedError, "The service is not available.")
        : integration is SendEmail && world.Faults.Strikes(FaultKind.MailRejected, OutageProbability)
            ? throw new TaskException("SesV2.MessageRejectedException", "The mail is rejected.")
        : integration.RunAsync(arguments);

    private async Task<JsonNode?> InvokeAsync(JsonObject arguments)
    {
        var invoked = await world.Functions.InvokeAsync(Stacks.Arn.FunctionName($"{arguments["FunctionName"]}"), arguments["Payload"]);
        return invoked.Failure is { } failure
            ? throw new TaskException(failure.Error, failure.Cause)
            : new JsonObject { ["Payload"] = invoked.Json, ["StatusCode"] = 200 };
    }
}

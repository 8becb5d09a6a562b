using System.Text.Json.Nodes;
using Shop.Local;
using Shop.Local.Data;
using Shop.Local.Gate;
using Shop.Local.Lambda;
using Shop.Local.Stacks;
using Shop.Local.Workers;
using Shop.Local.Workflows;
using Shop.Local.Workflows.Executions;
using Shop.Tests.Local.Support;

namespace Shop.Tests.Local.Workflows;

/// <summary>The service with the function <c>f</c> and some state machines, on the clock of the test.</summary>
internal sealed class SmallWorkflows : IAsyncDisposable
{
    private readonly LocalDatabase database;

    private SmallWorkflows(StackDefinition stack, LocalDatabase database, TimeProvider time)
    {
        this.database = database;
        Clock = new(time);
        Log = new(Clock);
        Mails = new(new(Clock), stack.Region, stack.Account);
        var functions = new FunctionHosts(stack.Functions, _ => new Dictionary<string, string>(), Log, TimeProvider.System);
        Service = new(stack.StateMachines, stack.Roles, functions, LambdaFaults, Mails, database, Log, Clock);
        Service.Worker.Start();
    }

    public WorkflowService Service { get; }

    public LocalClock Clock { get; }

    public Faults LambdaFaults { get; } = new("lambda", ("ServiceException", 500));

    public LocalMailService Mails { get; }

    public RunLog Log { get; }

    /// <param name="states">The states by state machine; the first state is A.</param>
    public static SmallWorkflows Start(TimeProvider time, LocalDatabase database, params (string Name, string States)[] states) =>
        Start(time, database, Stack(states));

    public static SmallWorkflows Start(TimeProvider time, LocalDatabase database, StackBuilder stack) =>
        new(StackDefinition.From(stack.Build()), database, time);

    public static StackBuilder Stack(params (string Name, string States)[] states)
    {
        var stack = new StackBuilder().Function("f", WorkflowFunctions.Handler);
        foreach (var (name, machine) in states)
        {
            stack.StateMachine(name, $$"""{"StartAt":"A","States":{{machine}}}""");
        }

        return stack;
    }

    public static string Task(string parameters, string more) =>
        $$"""
        {"Type":"Task","Resource":"arn:aws:states:::lambda:invoke","Parameters":{"FunctionName":"f","Payload":{{parameters}}},{{more}}}
        """;

    public Execution StartExecution(string machine, string? name = null, string input = "{}") =>
        Service.StartExecution(StackBuilder.StateMachineArn(machine), input, name);

    /// <summary>Moves the clock after everything that is due, and returns when what is due then is done.</summary>
    public async Task AdvanceAsync(double seconds)
    {
        await SettledAsync();
        Clock.Advance(TimeSpan.FromSeconds(seconds));
        await SettledAsync();
    }

    public Task SettledAsync() => Settling.SettledAsync([Service.Worker], CancellationToken.None);

    public Execution Now(string name) => Service.Find(name)!;

    public async Task<Execution> EndAsync(string name)
    {
        await UntilAsync(() => !Now(name).IsRunning);
        return Now(name);
    }

    public static async Task UntilAsync(Func<bool> happened)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (!happened())
        {
            await System.Threading.Tasks.Task.Delay(10, limit.Token);
        }
    }

    public static async Task<JsonObject> PayloadAsync(string key)
    {
        await UntilAsync(() => WorkflowFunctions.Payloads(key).Count > 0);
        return WorkflowFunctions.Payloads(key).Last();
    }

    public async ValueTask DisposeAsync()
    {
        await Service.DisposeAsync();
        database.Dispose();
    }
}

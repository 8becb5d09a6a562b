using System.Collections.Frozen;
using Shop.Local.Messaging;
using Shop.Local.Simulation.Data;
using Shop.Local.Stacks;
using Shop.Local.Workflows;
using Shop.Local.Workflows.Asl;

namespace Shop.Local.Simulation.Worlds;

/// <summary>What all worlds share: the functions, workflows, pipes, rules and queues of the stack's graph. It never changes.</summary>
internal sealed class SimulatedStack
{
    private SimulatedStack(StackDefinition stack)
    {
        Region = stack.Region;
        Account = stack.Account;
        Messaging = stack.Messaging;
        TablePrefix = $"shop-{stack.Name}-";
        Functions = stack.Functions.ToFrozenDictionary(function => function.Name, function => new SimulatedFunction(function));
        ByHandler = Functions.Values.ToFrozenDictionary(function => function.Handler);
        StateMachines = stack.StateMachines;
        Machines = stack.StateMachines.ToFrozenDictionary(
            machine => machine.Arn, machine => AslMachine.Parse(machine.Name, machine.Document, Integrations.Rules));
        TableOfStream = stack.Tables.Values.Where(table => table.StreamArn is not null)
            .ToFrozenDictionary(table => table.StreamArn!, table => table.Name);
    }

    public string Region { get; }

    public string Account { get; }

    public string TablePrefix { get; }

    public MessagingDefinition Messaging { get; }

    public FrozenDictionary<string, SimulatedFunction> Functions { get; }

    public FrozenDictionary<Type, SimulatedFunction> ByHandler { get; }

    public IReadOnlyList<StateMachineDefinition> StateMachines { get; }

    /// <summary>The parsed documents by the ARN of the state machine.</summary>
    public FrozenDictionary<string, AslMachine> Machines { get; }

    /// <summary>The full names of the tables by the ARN of their stream.</summary>
    public FrozenDictionary<string, string> TableOfStream { get; }

    public static async Task<SimulatedStack> LoadAsync(CancellationToken cancellationToken) =>
        new(await StackDefinition.LoadAsync(new LocalOptions(), cancellationToken));

    public MemoryDynamoDb NewDynamoDb(VirtualClock clock, Func<MemoryTable, int> behind) =>
        new(TablePrefix, clock.Services) { Behind = behind };
}

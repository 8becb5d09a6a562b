using Shop.Domain.Orders;
using Shop.Functions.Storage;
using Shop.Local.Simulation.Data;

namespace Shop.Local.Simulation.Worlds;

/// <summary>
/// A whole shop in one thread: the functions of the stack and everything around them, in virtual time, from one seed. The same seed always
/// gives the same world.
/// </summary>
internal sealed class SimulatedWorld : IDisposable
{
    /// <summary>The code of the coupon of every world.</summary>
    public const string Coupon = "TEN";

    private const int MostSteps = 100_000;
    private const int MostRounds = 12;
    private const int QuickRounds = 8;

    private static readonly TimeSpan LongestFaults = TimeSpan.FromMinutes(40);
    private static readonly TimeSpan LongestRest = TimeSpan.FromDays(8);
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(20);

    // Stripe forgets an error that it stores under an idempotency key after a day.
    private static readonly TimeSpan NextDay = TimeSpan.FromHours(25);

    private readonly List<Exception> problems = [];
    private readonly Scenario scenario;
    private int steps;

    public SimulatedWorld(SimulatedStack stack, SimulatedHost host, WorldOrigin origin)
    {
        (Stack, Host, Seam, scenario) = (stack, host, origin.Seam, origin.Scenario);
        Clock = new();
        Chance = new(origin.Seed);
        Faults = scenario.FaultsOf(Chance);
        Trace = new(Clock, origin.IsTraced);
        Memory = stack.NewDynamoDb(Clock, Behind);
        DynamoDb = new(Memory, Clock, Chance, Faults, Seam);
        Functions = new(this);
        Api = new(this);
        Queues = new(this);
        Bus = new(this);
        Workflows = new(this);
        Operator = new(this);
        Schedules = new(this);
        Webhooks = new(this);
        Stripe = new(this, Webhooks);
        var pipes = SimulatedPipes.Of(this);
        Pipes = pipes;
        IsRush = scenario.IsRush(Chance);
        host.World = this;
        Opening = SimulatedGoods.Stock(this);
        Memory.Changed += pipes.Add;
        Memory.Changed += (table, change) => Writers.Add((change, SimulatedInvocation.Current?.FunctionName));
    }

    public SimulatedStack Stack { get; }

    public SimulatedHost Host { get; }

    public SimulationSeam Seam { get; }

    public VirtualClock Clock { get; }

    public Chance Chance { get; }

    public FaultInjector Faults { get; }

    public SimulationTrace Trace { get; }

    public MemoryDynamoDb Memory { get; }

    public SimulatedDynamoDb DynamoDb { get; }

    public SimulatedFunctions Functions { get; }

    public SimulatedApi Api { get; }

    public SimulatedQueues Queues { get; }

    public SimulatedBus Bus { get; }

    public SimulatedPipes Pipes { get; }

    public SimulatedWorkflows Workflows { get; }

    public SimulatedOperator Operator { get; }

    public SimulatedSchedules Schedules { get; }

    public SimulatedWebhooks Webhooks { get; }

    public SimulatedStripe Stripe { get; }

    /// <summary>Whether many customers order scarce products at the same time.</summary>
    public bool IsRush { get; }

    /// <summary>The opening stock of each product.</summary>
    public IReadOnlyDictionary<string, int> Opening { get; }

    public IReadOnlyList<string> Products => [.. Opening.Keys];

    /// <summary>What the clients sent and saw.</summary>
    public SimulatedClients Clients { get; } = new();

    /// <summary>Each change of an item, with the function that made it.</summary>
    public List<(TableChange Change, string? Function)> Writers { get; } = [];

    /// <summary>Runs the world until nothing happens any more.</summary>
    /// <returns>False when something still happens after the longest time.</returns>
    public bool Run()
    {
        var people = Task.WhenAll([.. scenario.People(this).ToList().Select(TryAsync)]);
        Schedules.Start();
        while (Clock.Elapsed < LongestFaults && !(people.IsCompleted && Clock.Elapsed > TimeSpan.FromMinutes(20)) && Step(LongestFaults))
        {
        }

        Faults.Stop();
        Trace.Write($"no more faults");
        var end = Clock.Elapsed + LongestRest;
        var rests = Rest(end);
        for (var rounds = 0; rests && rounds < MostRounds && (Redrive() || !IsSettled); rounds++)
        {
            Clock.After(rounds < QuickRounds ? Pause : NextDay, Schedules.RunAll);
            rests = Rest(end);
        }

        return problems.Count == 0 ? rests && people.IsCompleted : throw new AggregateException(problems);
    }

    /// <summary>Does work that nobody waits for. An error in it is an error of the simulation itself.</summary>
    public void Do(Func<Task> work) => _ = TryAsync(work);

    public void Dispose() => Stripe.Dispose();

    private async Task TryAsync(Func<Task> work)
    {
        try
        {
            await work();
        }
        catch (Exception problem)
        {
            problems.Add(problem);
        }
    }

    private bool Rest(TimeSpan end)
    {
        while (Step(end))
        {
        }

        return steps < MostSteps && !Clock.HasMore;
    }

    private bool Step(TimeSpan end) => ++steps < MostSteps && Clock.RunNext(end);

    private bool IsSettled => Memory.ByTable[ShopTable.Orders].Items
        .All(item => OrderStatuses.Read(item["status"].S).Require().IsSettled());

    // An operator redrives what failed while there were faults. Then the schedules run once more.
    private bool Redrive()
    {
        Trace.Write($"redrive");
        return Queues.Redrive() | Pipes.Redrive();
    }

    private int Behind(MemoryTable table) => Faults.Strikes(FaultKind.StaleRead, 0.05) ? Chance.Between(1, 5) : 0;
}

/// <summary>What makes a world what it is.</summary>
internal sealed record WorldOrigin(int Seed, Scenario Scenario, SimulationSeam Seam, bool IsTraced = false);

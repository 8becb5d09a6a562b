using System.Text.Json;
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

    private static readonly int[] Few = [1, 1, 2, 3];

    private static readonly TimeSpan LongestFaults = TimeSpan.FromMinutes(40);
    private static readonly TimeSpan LongestRest = TimeSpan.FromDays(8);
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(20);

    // Stripe forgets an error that it stores under an idempotency key after a day.
    private static readonly TimeSpan NextDay = TimeSpan.FromHours(25);

    private readonly List<Exception> problems = [];
    private int steps;

    public SimulatedWorld(SimulatedStack stack, SimulatedHost host, int seed, SimulationSeam seam, bool isTraced)
    {
        (Stack, Host, Seam) = (stack, host, seam);
        Clock = new();
        Chance = new(seed);
        Faults = new(Chance);
        Trace = new(Clock, isTraced);
        Memory = stack.NewDynamoDb(Clock, Behind);
        DynamoDb = new(Memory, Clock, Chance, Faults, seam);
        Functions = new(this);
        Api = new(this);
        Queues = new(this);
        Bus = new(this);
        Workflows = new(this);
        Schedules = new(this);
        Webhooks = new(this);
        Stripe = new(this, Webhooks);
        var pipes = SimulatedPipes.Of(this);
        Pipes = pipes;
        IsRush = Chance.Is(0.15);
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

    public SimulatedSchedules Schedules { get; }

    public SimulatedWebhooks Webhooks { get; }

    public SimulatedStripe Stripe { get; }

    /// <summary>Whether many customers order scarce products at the same time.</summary>
    public bool IsRush { get; }

    /// <summary>The opening stock of each product.</summary>
    public IReadOnlyDictionary<string, int> Opening { get; }

    public IReadOnlyList<string> Products => [.. Opening.Keys];

    /// <summary>A customer without orders.</summary>
    public SimulatedUser Stranger { get; } = new("stranger");

    /// <summary>The requests with an Idempotency-Key that were answered.</summary>
    public List<Exchange> Exchanges { get; } = [];

    /// <summary>Each change of an item, with the function that made it.</summary>
    public List<(TableChange Change, string? Function)> Writers { get; } = [];

    /// <summary>The number of requests with an Idempotency-Key that never got an answer.</summary>
    public int Unanswered { get; set; }

    /// <summary>What clients saw that they must not see.</summary>
    public List<string> Leaks { get; } = [];

    /// <summary>Runs the world until nothing happens any more.</summary>
    /// <returns>False when something still happens after the longest time.</returns>
    public bool Run()
    {
        var looks = Chance.Between(0, 6);
        var people = Task.WhenAll([
            .. Enumerable.Range(1, IsRush ? Chance.Between(3, 6) : Chance.One(Few)).Select(number =>
                TryAsync(new SimulatedCustomer(this, new($"customer-{number}"), IsRush ? 1 : Chance.One(Few)).ShopAsync)),
            TryAsync(() => new SimulatedAdministrator(this).WorkAsync(looks)),
        ]);
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

    public void Observe(SimulatedUser visitor, string order, SimulatedAnswer? answer)
    {
        if (answer is { Succeeded: false } || answer is not null && answer.Json.GetProperty("userId").GetString() != visitor.Id)
        {
            Leaks.Add($"{visitor.Id} gets {answer.Status} for the own order {order}");
        }
    }

    public void ObserveForeign(string order, SimulatedAnswer? answer)
    {
        if (answer is { Status: not 404 })
        {
            Leaks.Add($"a stranger gets {answer.Status} for the order {order}");
        }
    }

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

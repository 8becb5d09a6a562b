using System.Collections.Concurrent;
using Shop.Functions.Storage;
using Shop.Local.Simulation.Invariants;
using Shop.Local.Simulation.Worlds;

namespace Shop.Local.Simulation;

/// <summary>Runs worlds from seeds.</summary>
internal sealed class Simulator(SimulatedStack stack)
{
    public static async Task<Simulator> LoadAsync(CancellationToken cancellationToken) =>
        new(await SimulatedStack.LoadAsync(cancellationToken));

    /// <summary>The elements of all state machines: states, retriers and catchers.</summary>
    public IEnumerable<string> Elements =>
        from machine in stack.StateMachines
        from element in stack.Machines[machine.Arn].Elements
        select $"{machine.Name} {element}";

    /// <summary>Runs one world, on a thread of its own.</summary>
    /// <param name="seam">The bug to plant; null for none.</param>
    public SeedResult Run(int seed, SimulationSeam? seam = null, bool isTraced = false)
    {
        SeedResult? result = null;
        OnThreads(1, () =>
        {
            using var host = new SimulatedHost(stack);
            result = Run(host, new(seed, new RandomScenario(), seam ?? new(), isTraced));
        });
        return result!;
    }

    /// <summary>Runs the worlds of consecutive seeds on all processors.</summary>
    /// <param name="done">Receives each result, on one thread at a time. The run ends early when it returns false.</param>
    public void RunMany(int first, int count, Func<SeedResult, bool> done, Func<SimulationSeam>? seam = null) => RunMany(
        count, number => new(first + number - 1, new RandomScenario(), seam?.Invoke() ?? new()), (_, result) => done(result));

    /// <summary>Runs worlds on all processors.</summary>
    /// <param name="origin">Makes the origin of the world with a number, from 1.</param>
    /// <param name="done">Receives the number and the result, as above.</param>
    public void RunMany(int count, Func<int, WorldOrigin> origin, Func<int, SeedResult, bool> done)
    {
        var (next, stopped, one) = (0, false, new Lock());
        OnThreads(Environment.ProcessorCount, () =>
        {
            using var host = new SimulatedHost(stack);
            while (!Volatile.Read(ref stopped) && Interlocked.Increment(ref next) is var number && number <= count)
            {
                var result = Run(host, origin(number));
                lock (one)
                {
                    if (!stopped && !done(number, result))
                    {
                        Volatile.Write(ref stopped, true);
                    }
                }
            }
        });
    }

    private static void OnThreads(int count, Action work)
    {
        var errors = new ConcurrentQueue<Exception>();
        var threads = Enumerable.Range(0, count).Select(_ => new Thread(() =>
        {
            try
            {
                work();
            }
            catch (Exception error)
            {
                errors.Enqueue(error);
            }
        })).ToList();
        threads.ForEach(thread => thread.Start());
        threads.ForEach(thread => thread.Join());
        if (!errors.IsEmpty)
        {
            throw new AggregateException(errors);
        }
    }

    private SeedResult Run(SimulatedHost host, WorldOrigin origin)
    {
        using var world = new SimulatedWorld(stack, host, origin);
        IReadOnlyList<Violation> violations;
        try
        {
            violations = WorldCheck.Of(world, rests: world.Run());
        }
        catch (Exception error)
        {
            violations = [new(0, $"the simulation failed: {error}")];
        }

        return new(
            origin.Seed,
            violations,
            world.Faults.Counts,
            world.Workflows.Covered,
            world.Clients.Asked,
            world.Memory.ByTable[ShopTable.Orders].Items.ToLookup(order => order["userId"].S, order => order["status"].S),
            world.Trace.Lines);
    }
}

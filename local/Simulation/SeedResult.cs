using Shop.Local.Simulation.Invariants;
using Shop.Local.Simulation.Worlds;

namespace Shop.Local.Simulation;

/// <summary>What happened in the world of one seed.</summary>
/// <param name="Faults">How often each fault was injected.</param>
/// <param name="Covered">The elements of the state machines that executions used.</param>
/// <param name="Asked">The changes of orders that clients asked for, with the status of the order at that time.</param>
/// <param name="Orders">The status of each order, by customer.</param>
/// <param name="Trace">Empty when the trace was not kept.</param>
internal sealed record SeedResult(
    int Seed,
    IReadOnlyList<Violation> Violations,
    IReadOnlyDictionary<FaultKind, int> Faults,
    IReadOnlySet<string> Covered,
    IReadOnlySet<(string Action, string Status)> Asked,
    ILookup<string, string> Orders,
    IReadOnlyList<string> Trace)
{
    public int OrderCount => Orders.Sum(orders => orders.Count());
}

using Shop.Local.Simulation;
using Shop.Local.Simulation.Worlds;

namespace Shop.Tests.Simulation;

/// <summary>
/// Crashes once at each I/O of a fixed scenario: requests of functions to DynamoDB and Stripe, invocations, and calls of workflows to other
/// services.
/// </summary>
[Collection(WorldTests.Name)]
public sealed class CrashPointTests(Worlds worlds)
{
    private const int Seed = 1;

    // A scenario with fewer I/Os has lost a part.
    private const int FewestPoints = 200;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Every_order_ends_as_it_must_after_a_crash_at_any_io(bool isBefore)
    {
        var points = Count(isBefore);
        Assert.True(points >= FewestPoints, $"The scenario has {points} I/Os only.");
        var failed = new List<string>();
        var struck = 0;
        worlds.Simulator.RunMany(points, number => Origin(new(isBefore, number)), (number, result) =>
        {
            struck += result.Faults.Values.Sum();
            failed.AddRange(result.Violations.Select(violation => $"I/O {number}: {violation}"));
            failed.AddRange(Wrong(result).Select(wrong => $"I/O {number}: {wrong}"));
            return true;
        });
        Assert.True(failed.Count == 0, string.Join('\n', failed.Take(20)));
        Assert.Equal(points, struck);
    }

    private static WorldOrigin Origin(EnumeratedFault fault) => new(Seed, new CrashScenario(fault), new());

    private static IEnumerable<string> Wrong(SeedResult result) =>
        from expected in CrashScenario.Expected
        let statuses = string.Join(", ", result.Orders[expected.Key])
        where statuses != expected.Value
        select $"the order of {expected.Key} is {statuses} and must be {expected.Value}";

    private int Count(bool isBefore)
    {
        var none = new EnumeratedFault(isBefore, at: 0);
        worlds.Simulator.RunMany(1, _ => Origin(none), (_, result) =>
        {
            Assert.Empty(result.Violations.Select(violation => $"{violation}").Concat(Wrong(result)));
            return true;
        });
        return none.Count;
    }
}

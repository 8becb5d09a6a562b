using Shop.Domain.Orders;
using Shop.Local.Simulation;

namespace Shop.Tests.Simulation;

[Collection(WorldTests.Name)]
public sealed class SimulationTests(Worlds worlds)
{
    private const int Traced = 7;

    // Cancellations and refunds meet an order in every state; the other changes meet it in the state that they need.
    private static readonly (string Action, string Status)[] Asked =
    [
        .. from action in new[] { "cancel", "refunds" }
           from status in Enum.GetValues<OrderStatus>()
           select (action, status.Wire()),
        ("ship", "CONFIRMED"), ("deliver", "SHIPPED"), ("returns", "DELIVERED"), ("approve", "DELIVERED"), ("reject", "DELIVERED"),
        ("receive", "DELIVERED"), ("refund", "DELIVERED"),
    ];

    [Fact]
    public void Every_invariant_holds_in_every_world_and_every_state_retry_and_catch_is_used()
    {
        var report = new SimulationReport();
        worlds.Simulator.RunMany(first: 1, Worlds.Most, result =>
        {
            report.Add(result);
            return report.Failed.Count == 0;
        });
        Assert.True(report.Failed.Count == 0, string.Join('\n', report.Failed.Select(Explained)));
        Assert.Empty(Asked.Except(report.Asked));
        Assert.Empty(report.Missing(worlds.Simulator.Elements));
        Assert.All(report.Faults, fault => Assert.True(fault.Value > 0, $"{fault.Key} never happened"));
    }

    [Fact]
    public void The_same_seed_gives_the_same_trace()
    {
        var (first, second) = (worlds.Simulator.Run(Traced, isTraced: true), worlds.Simulator.Run(Traced, isTraced: true));
        Assert.NotEmpty(first.Trace);
        Assert.Equal(first.Trace, second.Trace);
    }

    [Fact]
    public void Another_seed_gives_another_trace() => Assert.NotEqual(
        worlds.Simulator.Run(Traced, isTraced: true).Trace, worlds.Simulator.Run(Traced + 1, isTraced: true).Trace);

    private string Explained(SeedResult failed) => string.Join(
        '\n',
        [$"Seed {failed.Seed}", .. failed.Violations.Select(one => $"{one}"), .. worlds.Simulator.Run(failed.Seed, isTraced: true).Trace]);
}

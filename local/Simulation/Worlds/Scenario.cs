namespace Shop.Local.Simulation.Worlds;

/// <summary>Who acts in a world, and which faults happen there.</summary>
internal abstract class Scenario
{
    public abstract FaultInjector FaultsOf(Chance chance);

    /// <summary>Whether many customers order scarce products at the same time.</summary>
    public abstract bool IsRush(Chance chance);

    /// <summary>The work of everybody who uses the shop.</summary>
    public abstract IEnumerable<Func<Task>> People(SimulatedWorld world);
}

/// <summary>Customers, an administrator and faults by chance.</summary>
internal sealed class RandomScenario : Scenario
{
    private static readonly int[] Few = [1, 1, 2, 3];

    public override FaultInjector FaultsOf(Chance chance) => new RandomFaults(chance);

    public override bool IsRush(Chance chance) => chance.Is(0.15);

    public override IEnumerable<Func<Task>> People(SimulatedWorld world)
    {
        var chance = world.Chance;
        var customers = world.IsRush ? chance.Between(3, SimulatedGoods.MostCustomers) : chance.One(Few);
        for (var number = 1; number <= customers; number++)
        {
            var orders = world.IsRush ? 1 : chance.One(Few);
            yield return Customer(world, number, [.. Enumerable.Range(0, orders).Select(_ => OrderPlan.Draw(world))]).ShopAsync;
        }

        yield return () => new SimulatedAdministrator(world).WorkAsync(chance.Between(0, 6));
    }

    private static SimulatedCustomer Customer(SimulatedWorld world, int number, IReadOnlyList<OrderPlan> plans) =>
        new(world, new($"customer-{number}"), plans);
}

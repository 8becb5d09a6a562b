using Shop.Local.Simulation.Worlds;

namespace Shop.Tests.Simulation;

/// <summary>
/// Four customers with one order each: a success, a decline, a 3-D Secure challenge that the customer passes, and an order that is
/// cancelled while it waits for the customer. The scenario has at most one fault.
/// </summary>
internal sealed class CrashScenario(EnumeratedFault fault) : Scenario
{
    private const string Challenged = "pm_card_authenticationRequired";

    /// <summary>The customers, with the status that the order of each one must get.</summary>
    public static IReadOnlyDictionary<string, string> Expected { get; } = new Dictionary<string, string>
    {
        ["customer-1"] = "CONFIRMED", ["customer-2"] = "FAILED", ["customer-3"] = "CONFIRMED", ["customer-4"] = "CANCELLED",
    };

    public override FaultInjector FaultsOf(Chance chance) => fault;

    public override bool IsRush(Chance chance) => false;

    public override IEnumerable<Func<Task>> People(SimulatedWorld world)
    {
        var cart = new Dictionary<string, int> { [world.Products[0]] = 1 };
        OrderPlan[] plans =
        [
            new(TimeSpan.Zero, cart, "pm_card_visa") { HasCoupon = true },
            new(TimeSpan.Zero, cart, "pm_card_chargeDeclined"),
            new(TimeSpan.Zero, cart, Challenged, Authentication: true),
            new(TimeSpan.Zero, cart, Challenged, CancelsAfter: TimeSpan.FromSeconds(20)),
        ];
        return plans.Zip(Expected.Keys, (plan, customer) => (Func<Task>)new SimulatedCustomer(world, new(customer), [plan]).ShopAsync);
    }
}

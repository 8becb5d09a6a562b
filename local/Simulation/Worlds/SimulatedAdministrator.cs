using Shop.Functions.Inventory;
using Shop.Functions.Orders;
using Shop.Functions.Storage;

namespace Shop.Local.Simulation.Worlds;

/// <summary>An administrator ships, delivers and refunds orders, and corrects stocks.</summary>
internal sealed class SimulatedAdministrator
{
    private const string Shipment = """{"carrier":"UPS"}""";
    private const string FullRefund = """{"reason":"goodwill"}""";
    private const string PartialRefund = """{"reason":"goodwill","amount":{"amount":100,"currency":"USD"}}""";

    private readonly SimulatedWorld world;
    private readonly SimulatedClient client;
    private readonly SimulatedReturns returns;
    private int keys;

    public SimulatedAdministrator(SimulatedWorld world)
    {
        this.world = world;
        client = new(world, new("root", "admin"));
        returns = new(world, client);
    }

    private Chance Chance => world.Chance;

    /// <param name="rounds">How often the administrator looks at the orders.</param>
    public async Task WorkAsync(int rounds)
    {
        for (var round = 0; round < rounds; round++)
        {
            await world.Clock.DelayAsync(Chance.Seconds(5, 240));
            var orders = world.Memory.ByTable[ShopTable.Orders].Items.Select(item => item["orderId"].S)
                .Order(StringComparer.Ordinal).ToList();
            await (orders.Count == 0 || Chance.Is(0.15) ? CorrectStockAsync() : ChangeAsync(Chance.One(orders)));
        }
    }

    private Task ChangeAsync(string order) => Chance.Number(6) switch
    {
        0 => RefundAsync(order, FullRefund),
        1 => RefundAsync(order, PartialRefund),
        2 => Task.WhenAll(RefundAsync(order, FullRefund), ShipAsync(order)),
        3 => CloseDisputeAsync(order),
        _ => DeliverAsync(order),
    };

    private async Task DeliverAsync(string order)
    {
        await ShipAsync(order);
        await world.Clock.DelayAsync(Chance.Seconds(1, 60));
        var delivered = await client.SendAsync<DeliverOrder>($"POST /orders/{order}/deliver", body: null, order);
        if (delivered is { Succeeded: true } && Chance.Is(0.7))
        {
            world.Do(() => returns.ReturnAsync(order));
        }
    }

    private Task<SimulatedAnswer?> ShipAsync(string order) => client.SendAsync<ShipOrder>($"POST /orders/{order}/ship", Shipment, order);

    private Task<SimulatedAnswer?> RefundAsync(string order, string body) =>
        client.SendOnceAsync<RefundOrder>($"POST /orders/{order}/refunds", $"refund-{++keys}", body, order);

    private async Task CloseDisputeAsync(string order)
    {
        await world.Clock.DelayAsync(Chance.Seconds(1, 600));
        world.Stripe.Simulator.CloseDispute(order, won: Chance.Is(0.5));
    }

    private Task<SimulatedAnswer?> CorrectStockAsync()
    {
        var (product, key) = (Chance.One(world.Products), $"stock-{++keys}");
        return Chance.Is(0.5)
            ? client.SendOnceAsync<RestockProduct>(
                $"POST /inventory/{product}/restock", key, $$"""{"quantity":{{Chance.Between(1, 5)}}}""", product)
            : client.SendOnceAsync<AdjustStock>(
                $"POST /inventory/{product}/adjust", key, $$"""{"delta":{{-Chance.Between(1, 3)}},"reason":"damaged"}""", product);
    }
}

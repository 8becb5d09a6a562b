using Shop.Functions.Orders;
using Shop.Functions.Storage;

namespace Shop.Local.Simulation.Worlds;

/// <summary>An administrator ships, delivers and refunds orders as they come.</summary>
internal sealed class SimulatedAdministrator(SimulatedWorld world)
{
    private readonly SimulatedUser visitor = new("root", "admin");
    private int keys;

    private Chance Chance => world.Chance;

    /// <param name="rounds">How often the administrator looks at the orders.</param>
    public async Task WorkAsync(int rounds)
    {
        for (var round = 0; round < rounds; round++)
        {
            await world.Clock.DelayAsync(Chance.Seconds(5, 240));
            var orders = world.Memory.ByTable[ShopTable.Orders].Items.Select(item => item["orderId"].S)
                .Order(StringComparer.Ordinal).ToList();
            if (orders.Count > 0)
            {
                await ChangeAsync(Chance.One(orders));
            }
        }
    }

    private Task ChangeAsync(string order) => Chance.Number(4) switch
    {
        0 => RefundAsync(order, """{"reason":"goodwill"}"""),
        1 => RefundAsync(order, """{"reason":"goodwill","amount":{"amount":100,"currency":"USD"}}"""),
        2 => ShipAsync(order),
        _ => RaceAsync(order),
    };

    private async Task ShipAsync(string order)
    {
        await SendAsync<ShipOrder>(order, "ship", """{"carrier":"UPS"}""");
        await world.Clock.DelayAsync(Chance.Seconds(1, 60));
        await world.Api.SendAsync<DeliverOrder>(SimulatedApi.Request(visitor, "POST", $"/orders/{order}/deliver"), order);
    }

    // A refund races a shipment.
    private Task RaceAsync(string order) =>
        Task.WhenAll(RefundAsync(order, """{"reason":"goodwill"}"""), SendAsync<ShipOrder>(order, "ship", """{"carrier":"UPS"}"""));

    private Task<SimulatedAnswer?> SendAsync<THandler>(string order, string action, string body) =>
        world.Api.SendAsync<THandler>(SimulatedApi.Request(visitor, "POST", $"/orders/{order}/{action}", body), order);

    private async Task RefundAsync(string order, string body)
    {
        var key = $"refund-{++keys}";
        for (var attempt = 0; attempt < 5; attempt++)
        {
            var request = SimulatedApi.Request(visitor, "POST", $"/orders/{order}/refunds", body, key);
            var answer = await world.Api.SendAsync<RefundOrder>(request, order);
            if (answer is { IsOutage: false })
            {
                world.Exchanges.Add(new(visitor.Id, $"refund {order}", key, body, answer));
                return;
            }

            await world.Clock.DelayAsync(Chance.Seconds(1, 5));
        }
    }
}

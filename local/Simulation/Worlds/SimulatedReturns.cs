using System.Text.Json;
using Shop.Functions.Orders;
using Shop.Functions.Storage;

namespace Shop.Local.Simulation.Worlds;

/// <summary>
/// A customer returns products of a delivered order, and an administrator approves or rejects the return, receives it and refunds it.
/// </summary>
internal sealed class SimulatedReturns(SimulatedWorld world, SimulatedClient administrator)
{
    private int keys;

    private Chance Chance => world.Chance;

    public async Task ReturnAsync(string order)
    {
        var (customer, product, count) = LineOf(order);
        await PauseAsync();
        var body = $$"""{"lines":[{"productId":"{{product}}","quantity":{{count}}}],"reason":"too bright"}""";
        var requested = await new SimulatedClient(world, new(customer)).SendOnceAsync<RequestOrderReturn>(
            $"POST /orders/{order}/returns", $"return-{order}-{++keys}", body, order);
        if (requested is { Succeeded: true })
        {
            await DecideAsync(order, Id(requested.Json), product, count);
        }
    }

    private static string Id(JsonElement order) =>
        order.GetProperty("returns").EnumerateArray().Last().GetProperty("returnId").GetString()!;

    private async Task DecideAsync(string order, string id, string product, int count)
    {
        await PauseAsync();
        if (Chance.Is(0.2))
        {
            await SendAsync<RejectOrderReturn>(order, id, "reject", """{"reason":"used for a year"}""");
            return;
        }

        await SendAsync<ApproveOrderReturn>(order, id, "approve", body: null);
        await PauseAsync();
        var restocked = Chance.Between(0, count);
        var received = $$"""{"lines":[{"productId":"{{product}}","restocked":{{restocked}},"writtenOff":{{count - restocked}}}]}""";
        await TwiceAsync(() => SendAsync<ReceiveOrderReturn>(order, id, "receive", received));
        await PauseAsync();
        await TwiceAsync(() => SendAsync<RefundOrderReturn>(order, id, "refund", body: null));
    }

    // Now and then the administrator sends a request twice at the same time.
    private Task TwiceAsync(Func<Task<SimulatedAnswer?>> send) =>
        world.Faults.Strikes(FaultKind.RequestRepeated, 0.1) ? Task.WhenAll(send(), send()) : send();

    private Task<SimulatedAnswer?> SendAsync<THandler>(string order, string id, string action, string? body) =>
        administrator.SendAsync<THandler>($"POST /orders/{order}/returns/{id}/{action}", body, order, id);

    private Task PauseAsync() => world.Clock.DelayAsync(Chance.Seconds(1, 60));

    // The customer knows the order; the simulation reads it from the table.
    private (string Customer, string Product, int Count) LineOf(string order)
    {
        var terms = OrderItem.Read(world.Memory.ByTable[ShopTable.Orders].Find(order)!).Terms;
        var line = Chance.One(terms.Lines.ToList());
        return ($"{terms.Customer}", $"{line.ProductId}", Chance.Between(1, line.Quantity.Count));
    }
}

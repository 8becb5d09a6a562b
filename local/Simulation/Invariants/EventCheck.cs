using Shop.Domain.Events;
using Shop.Domain.Orders;
using Shop.Functions.Carts;
using Shop.Functions.Inventory;
using Shop.Functions.Orders;
using Shop.Functions.Payments;
using Shop.Functions.Storage;
using Shop.Local.Simulation.Worlds;

namespace Shop.Local.Simulation.Invariants;

/// <summary>Compares the committed changes with the events that were published and with what the consumers did.</summary>
internal static class EventCheck
{
    public static IEnumerable<Violation> Of(SimulatedWorld world, IReadOnlyCollection<Order> orders)
    {
        var expected = Expected(world).DistinctBy(happened => happened.Id).ToDictionary(happened => $"{happened.Id}");
        var logged = world.Memory.ByTable[ShopTable.EventLogs].Items.Select(item => item["eventId"].S).ToList();
        var known = logged.ToHashSet();
        return
        [
            .. expected.Where(one => !world.Bus.Published.ContainsKey(one.Key))
                .Select(one => new Violation(14, $"no event {one.Value.Kind}")),
            .. world.Bus.Published.Where(one => !expected.ContainsKey(one.Key))
                .Select(one => new Violation(15, $"no change has the event {one.Value.Kind}")),
            .. expected.Where(one => world.Bus.Published.ContainsKey(one.Key) && !known.Contains(one.Key))
                .Select(one => new Violation(18, $"the event {one.Value.Kind} was not processed")),
            .. world.Queues.All.Where(queue => queue.IsReceived && queue.Messages.Count + queue.DeadLetters.Count > 0)
                .Select(queue => new Violation(18, $"the queue {queue.Definition.Name} still has messages")),
            .. Clearings(world, orders),
        ];
    }

    private static IEnumerable<ShopEvent> Expected(SimulatedWorld world) =>
    [
        .. From(world, ShopTable.Orders, OrderItem.Read, (before, after, _) => OrderEvents.Between(before, after)),
        .. From(world, ShopTable.Inventory, StockItem.Read, StockEvents.Between),
        .. From(world, ShopTable.Payments, MapPaymentChanges.Image, (before, after, _) => PaymentEvents.Between(before, after)),
    ];

    private static IEnumerable<ShopEvent> From<T>(
        SimulatedWorld world,
        ShopTable table,
        Func<Dictionary<string, Amazon.DynamoDBv2.Model.AttributeValue>, T> read,
        Func<T?, T?, DateTimeOffset, IEnumerable<ShopEvent>> between)
        where T : class =>
        from change in world.Memory.ByTable[table].Changes
        where change.At > VirtualClock.Start
        from happened in between(
            change.Before is null ? null : read(change.Before), change.After is null ? null : read(change.After), change.At)
        select happened;

    // Each confirmed order clears the cart of its customer exactly once.
    private static IEnumerable<Violation> Clearings(SimulatedWorld world, IReadOnlyCollection<Order> orders)
    {
        var function = world.Stack.ByHandler[typeof(RemoveOrderedItems)].Definition.Name;
        var clearings = world.Writers.Where(writer => writer.Function == function).CountBy(writer => writer.Change.Key).ToDictionary();
        var confirmed = orders.Where(WorldCheck.WasConfirmed).CountBy(order => $"user#{order.Terms.Customer}").ToDictionary();
        return
            from owner in clearings.Keys.Union(confirmed.Keys)
            let cleared = clearings.GetValueOrDefault(owner)
            where cleared != confirmed.GetValueOrDefault(owner)
            select new Violation(16, $"the cart {owner} was cleared {cleared} times for {confirmed.GetValueOrDefault(owner)} orders");
    }
}

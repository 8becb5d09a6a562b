using Shop.Domain.Orders;
using Shop.Functions.Carts;
using Shop.Functions.Orders;
using Shop.Functions.Storage;
using Shop.Local.Simulation.Data;
using Shop.Local.Simulation.Worlds;
using StoredItem = System.Collections.Generic.Dictionary<string, Amazon.DynamoDBv2.Model.AttributeValue>;

namespace Shop.Local.Simulation.Invariants;

/// <summary>Checks every change of every item: versions grow, and orders take allowed transitions only.</summary>
internal static class HistoryCheck
{
    private const string Version = "version";

    // These attributes change without a new version of the item.
    private static readonly string[] Unversioned = [CartItem.OpenOrder, CartItem.Placed, "taskToken", "clientSecret"];

    public static IEnumerable<Violation> Of(SimulatedWorld world)
    {
        foreach (var change in world.Writers.Select(writer => writer.Change))
        {
            if (change is { Before: { } before, After: { } after } && before.ContainsKey(Version) && !Grows(before, after))
            {
                var (old, next) = (before.Number(Version), after.Number(Version));
                var changed = string.Join(", ", before.Keys.Union(after.Keys).Where(name => !IsSame(name, before, after)));
                yield return new(17, $"{change.Table} {change.Key}: version {old} was followed by {next}: {changed} changed");
            }
        }

        foreach (var change in world.Memory.ByTable[ShopTable.Orders].Changes.Where(change => change.Before is not null))
        {
            var (steps, later) = (Steps(change.Before!), Steps(change.After!));
            if (later.Count < steps.Count || !later.Take(steps.Count).SequenceEqual(steps) || later.Count > steps.Count + 1
                || later.Count > steps.Count && !steps[^1].Next().Contains(later[^1]))
            {
                yield return new(7, $"the order {change.Key} went from {steps[^1]} to {later[^1]}");
            }
        }
    }

    private static bool Grows(StoredItem before, StoredItem after) =>
        after.Number(Version) == before.Number(Version) + 1
        || after.Number(Version) == before.Number(Version) && Attributes.Same(Versioned(before), Versioned(after));

    private static bool IsSame(string name, StoredItem before, StoredItem after) =>
        before.TryGetValue(name, out var old) && after.TryGetValue(name, out var next) && Attributes.Same(old, next);

    private static StoredItem Versioned(StoredItem item) =>
        item.Where(attribute => !Unversioned.Contains(attribute.Key)).ToDictionary();

    private static List<OrderStatus> Steps(StoredItem item) =>
        [.. item.Maps("steps").Select(step => OrderStatuses.Read(step.Text("status")).Require())];
}

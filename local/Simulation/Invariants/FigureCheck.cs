using Shop.Domain;
using Shop.Domain.Orders;
using Shop.Functions.Figures;
using Shop.Functions.Storage;
using Shop.Local.Simulation.Worlds;
using Figure = (string Owner, string Entry, string Name);

namespace Shop.Local.Simulation.Invariants;

/// <summary>Compares the figures of customers, vendors and days with the orders.</summary>
internal static class FigureCheck
{
    private static readonly string[] Keys = ["owner", "entry"];

    public static IEnumerable<Violation> Of(SimulatedWorld world, IReadOnlyCollection<Order> orders)
    {
        var counted = world.Memory.ByTable[ShopTable.Figures].Items.Where(item => !item.ContainsKey(Functions.Storage.Tables.ExpiresAt))
            .SelectMany(item => item.Where(attribute => !Keys.Contains(attribute.Key)).Select(attribute => KeyValuePair.Create(
                (item["owner"].S, item["entry"].S, attribute.Key), Data.Attributes.Number(attribute.Value))))
            .ToDictionary();
        var expected = orders.OfType<PaidOrder>().SelectMany(Of).GroupBy(figure => figure.Key)
            .ToDictionary(same => same.Key, same => same.Sum(figure => figure.Value));
        return
            from key in counted.Keys.Union(expected.Keys)
            let figure = counted.GetValueOrDefault(key)
            where figure != expected.GetValueOrDefault(key)
            select new Violation(22, $"{key} is {figure}, and the orders say {expected.GetValueOrDefault(key)}");
    }

    private static IEnumerable<KeyValuePair<Figure, long>> Of(PaidOrder order)
    {
        var (terms, payment) = (order.Terms, order.Payment);
        var user = FigureItem.Partition(terms.Customer);
        yield return Of(user, FigureItem.Totals, "orders", 1);
        yield return Of(user, FigureItem.Totals, Amount("spent", terms), payment.Left.MinorUnits);
        foreach (var (line, refunded) in terms.Lines.Zip(Parts(terms, payment.Refunded)))
        {
            var vendor = FigureItem.Partition(line.Vendor!);
            yield return Of(vendor, FigureItem.Vendor, "sold", line.Quantity.Count);
            yield return Of(vendor, FigureItem.Vendor, Amount("revenue", terms), line.Total.MinorUnits);
            yield return Of(vendor, FigureItem.Vendor, Amount("refunded", terms), refunded.MinorUnits);
        }

        var confirmed = Day(order.History.When(OrderStatus.Confirmed)!.Value);
        yield return Of(FigureItem.Days, confirmed, "orders", 1);
        yield return Of(FigureItem.Days, confirmed, Amount("gross", terms), terms.Total.MinorUnits);
        foreach (var refund in payment.Refunds)
        {
            yield return Of(FigureItem.Days, Day(refund.At), Amount("refunds", terms), refund.Amount.MinorUnits);
        }
    }

    // The shop itself bears the part of shipping.
    private static IReadOnlyList<Money> Parts(OrderTerms terms, Money refunded) =>
        [.. refunded.Allocate([.. terms.Lines.Select(line => line.Total.MinorUnits), terms.Shipping.Total.MinorUnits])];

    private static KeyValuePair<Figure, long> Of(string owner, string entry, string name, long value) => new((owner, entry, name), value);

    private static string Amount(string name, OrderTerms terms) => $"{name}-{terms.Currency}";

    private static string Day(DateTimeOffset at) => FigureItem.Entry(DateOnly.FromDateTime(at.UtcDateTime));
}

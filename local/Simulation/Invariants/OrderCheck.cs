using Shop.Domain.Orders;
using Shop.Functions.Carts;
using Shop.Local.Simulation.Worlds;

namespace Shop.Local.Simulation.Invariants;

/// <summary>Checks the orders, and the answers that customers got.</summary>
internal static class OrderCheck
{
    private const string Place = "POST /orders";

    public static IEnumerable<Violation> Of(IReadOnlyCollection<Order> orders) =>
    [
        .. orders.Where(order => !order.Status.IsSettled()).Select(order => new Violation(19, $"{order.Id} is {order.Status}")),
        .. orders.Where(order => order.Terms.Total.MinorUnits != Total(order.Terms))
            .Select(order => new Violation(8, $"the total of {order.Id} is {order.Terms.Total}, and its parts are {Total(order.Terms)}")),
    ];

    public static IEnumerable<Violation> Of(SimulatedWorld world, IReadOnlyDictionary<string, Order> orders) =>
    [
        .. world.Clients.Leaks.Select(leak => new Violation(20, leak)),
        .. world.Webhooks.AcceptedForgeries.Select(forgery => new Violation(4, $"a forged webhook was accepted: {forgery}")),
        .. world.Clients.Exchanges.GroupBy(exchange => (exchange.User, exchange.Route, exchange.Key))
            .SelectMany(exchanges => Of([.. exchanges], orders)),
        .. Unanswered(world, orders),
        .. Merges(world),
    ];

    private static IEnumerable<Violation> Of(IReadOnlyList<Exchange> exchanges, IReadOnlyDictionary<string, Order> orders)
    {
        var (key, succeeded) = (exchanges[0].Key, exchanges.Where(exchange => exchange.Answer.Succeeded).ToList());
        if (succeeded.Count == 0)
        {
            yield break;
        }

        var first = succeeded[0];
        if (succeeded.Exists(exchange => exchange.Body == first.Body && exchange.Answer.Body != first.Answer.Body)
            || exchanges.SkipWhile(one => one != first).Any(one => one.Body == first.Body && !one.Answer.Succeeded))
        {
            yield return new(9, $"the key {key} got different answers: {string.Join(", ", exchanges.Select(one => one.Answer.Status))}");
        }

        if (succeeded.Exists(exchange => exchange.Body != first.Body))
        {
            yield return new(10, $"the key {key} was accepted with another body");
        }

        if (first.Route == Place && succeeded.Exists(exchange => !orders.ContainsKey(OrderOf(exchange))))
        {
            yield return new(6, $"the order of the key {key} is not stored");
        }
    }

    private static string OrderOf(Exchange placed) => placed.Answer.Json.GetProperty("orderId").GetString()!;

    // A customer has at most one order for each key, also when no answer arrived.
    private static IEnumerable<Violation> Unanswered(SimulatedWorld world, IReadOnlyDictionary<string, Order> orders)
    {
        var answered = world.Clients.Exchanges.Where(exchange => exchange.Answer.Succeeded && exchange.Route == Place).ToList();
        var known = answered.Select(OrderOf).ToHashSet();
        return orders.Count > known.Count && world.Clients.Unanswered == 0
            ? [new Violation(9, $"there are {orders.Count} orders, and customers know {known.Count}")]
            : [];
    }

    // A guest cart is merged once at most.
    private static IEnumerable<Violation> Merges(SimulatedWorld world)
    {
        var function = world.Stack.ByHandler[typeof(MigrateCart)].Definition.Name;
        var carts = world.Clients.GuestCarts.CountBy(customer => $"user#{customer}").ToDictionary();
        return
            from merged in world.Writers.Where(one => one.Function == function).CountBy(one => one.Change.Key)
            where merged.Key.StartsWith("user#", StringComparison.Ordinal) && merged.Value > carts.GetValueOrDefault(merged.Key)
            select new Violation(9, $"{merged.Value} merges into the cart {merged.Key}");
    }

    private static long Total(OrderTerms terms) =>
        terms.Lines.Sum(line => line.UnitPrice.Money.MinorUnits * line.Quantity.Count) - terms.Discount.MinorUnits
        + terms.Shipping.Charge.MinorUnits + terms.Tax.MinorUnits;
}

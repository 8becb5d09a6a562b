using System.Text.Json;
using Shop.Domain.Inventory;
using Shop.Domain.Orders;
using Shop.Domain.Products;
using Shop.Functions.Coupons;
using Shop.Functions.Inventory;
using Shop.Functions.Storage;
using Shop.Local.Simulation.Worlds;
using StoredItem = System.Collections.Generic.Dictionary<string, Amazon.DynamoDBv2.Model.AttributeValue>;

namespace Shop.Local.Simulation.Invariants;

/// <summary>Checks the pieces of each product, and the uses of the coupon.</summary>
internal static class StockCheck
{
    private const string Available = "available";

    private static readonly string[] Numbers = [Available, "reserved", "sold"];

    /// <param name="stocks">The stored stocks, or every stock that was ever stored.</param>
    public static Violation? BelowZero(IEnumerable<StoredItem> stocks) =>
        stocks.FirstOrDefault(IsBelowZero) is { } below
            ? new(below.Number(Available) < 0 ? 2 : 12, $"the stock of {below["productId"].S} is below zero")
            : null;

    public static IEnumerable<Violation> Of(StoredShop shop, IReadOnlyCollection<Order> orders)
    {
        foreach (var item in shop.Items(ShopTable.Inventory))
        {
            foreach (var violation in Of(StockItem.Read(item), shop.Pieces[item["productId"].S], orders))
            {
                yield return violation;
            }
        }

        var uses = shop.Items(ShopTable.Coupons).Where(item => item["entry"].S == CouponItem.Uses).Sum(item => item.Number("uses"));
        var used = orders.Count(order => order.Terms.Coupon is not null && order.Stock != ReservationState.Released);
        if (uses != used)
        {
            yield return new(12, $"the coupon counts {uses} uses, and {used} orders use it");
        }
    }

    /// <summary>A reconciliation must find nothing: it must not hide a lost or a repeated movement.</summary>
    /// <param name="stocks">Every stock that was ever stored.</param>
    public static IEnumerable<Violation> Findings(IEnumerable<StoredItem> stocks) => stocks.Select(StockItem.Read)
        .Where(stock => stock.Finding is not null)
        .Select(stock => new Violation(12, $"{stock.ProductId}: {stock.Finding}"));

    /// <summary>The pieces that each product must have, in all states together.</summary>
    public static IReadOnlyDictionary<string, long> PiecesOf(SimulatedWorld world) =>
        world.Opening.ToDictionary(product => product.Key, product => product.Value + Corrected(world, product.Key));

    private static IEnumerable<Violation> Of(Stock stock, long expected, IReadOnlyCollection<Order> orders)
    {
        if (stock.Pieces != expected)
        {
            yield return new(1, $"{stock.ProductId} has {stock.Pieces} pieces, and must have {expected}");
        }

        var reserved = orders.Where(order => order.Stock == ReservationState.Held).Sum(order => PiecesOf(order, stock.ProductId));
        var sold = orders.Where(order => order.Stock == ReservationState.Sold && !WasReturned(order))
            .Sum(order => PiecesOf(order, stock.ProductId) - Restocked(order, stock));
        if ((stock.Reserved.Count, stock.Sold.Count) != (reserved, sold))
        {
            yield return new(12, FormattableString.Invariant(
                $"{stock.ProductId}: {stock.Reserved} reserved and {stock.Sold} sold, but the orders hold {reserved} and bought {sold}"));
        }
    }

    // Each correction that a client got an answer for happened once. Each key is counted once.
    private static long Corrected(SimulatedWorld world, string product) => world.Clients.Exchanges
        .Where(exchange => exchange.Route.Contains($" /inventory/{product}/", StringComparison.Ordinal))
        .Where(exchange => exchange.Answer.Succeeded)
        .DistinctBy(exchange => exchange.Key)
        .Select(exchange => JsonElement.Parse(exchange.Body))
        .Sum(body => body.TryGetProperty("quantity", out var more) ? more.GetInt64() : body.GetProperty("delta").GetInt64());

    private static Returns ReturnsOf(Order order) => order switch
    {
        DeliveredOrder delivered => delivered.Returns,
        RefundedOrder refunded => refunded.Returns,
        _ => Returns.None,
    };

    // Pieces that arrived and cannot be sold again stay sold.
    private static long Restocked(Order order, Stock stock) => ReturnsOf(order).All.SelectMany(Lines)
        .Where(line => line.ProductId == stock.ProductId).Sum(line => (long)line.Restocked.Count);

    private static IEnumerable<ReceivedLine> Lines(Return one) => one switch
    {
        ReceivedReturn received => received.Lines,
        RefundedReturn refunded => refunded.Lines,
        _ => [],
    };

    // Pieces of an order that was refunded before its shipment are available again.
    private static bool WasReturned(Order order) => order is RefundedOrder { Shipment: null };

    private static int PiecesOf(Order order, ProductId product) => order.Terms.LineOf(product)?.Quantity.Count ?? 0;

    private static bool IsBelowZero(StoredItem stock) => Numbers.Any(pieces => stock.Number(pieces) < 0);
}

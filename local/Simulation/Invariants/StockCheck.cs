using Shop.Domain.Inventory;
using Shop.Domain.Orders;
using Shop.Domain.Products;
using Shop.Functions.Coupons;
using Shop.Functions.Inventory;
using Shop.Functions.Storage;
using Shop.Local.Simulation.Data;
using Shop.Local.Simulation.Worlds;

namespace Shop.Local.Simulation.Invariants;

/// <summary>Checks the pieces of each product, and the uses of the coupon.</summary>
internal static class StockCheck
{
    private const string Available = "available";

    private static readonly string[] Numbers = [Available, "reserved", "sold"];

    public static Violation? BelowZero(SimulatedWorld world) =>
        world.Memory.ByTable[ShopTable.Inventory].Changes.FirstOrDefault(IsBelowZero) is { } below
            ? new(below.After!.Number(Available) < 0 ? 2 : 12, $"the stock of {below.Key} is below zero")
            : null;

    public static IEnumerable<Violation> Of(SimulatedWorld world, IReadOnlyCollection<Order> orders)
    {
        // A reconciliation must find nothing: it must not hide a lost or a repeated movement.
        foreach (var change in world.Memory.ByTable[ShopTable.Inventory].Changes)
        {
            if (StockItem.Read(change.After!).Finding is { } finding)
            {
                yield return new(12, $"{change.Key}: {finding}");
            }
        }

        foreach (var item in world.Memory.ByTable[ShopTable.Inventory].Items)
        {
            foreach (var violation in Of(StockItem.Read(item), world.Opening[item["productId"].S], orders))
            {
                yield return violation;
            }
        }

        var uses = world.Memory.ByTable[ShopTable.Coupons].Items.Where(item => item["entry"].S == CouponItem.Uses)
            .Sum(item => item.Number("uses"));
        var used = orders.Count(order => order.Terms.Coupon is not null && order.Stock != ReservationState.Released);
        if (uses != used)
        {
            yield return new(12, $"the coupon counts {uses} uses, and {used} orders use it");
        }
    }

    private static IEnumerable<Violation> Of(Stock stock, int opening, IReadOnlyCollection<Order> orders)
    {
        if (stock.Pieces != opening)
        {
            yield return new(1, $"{stock.ProductId} has {stock.Pieces} pieces, and was opened with {opening}");
        }

        var reserved = orders.Where(order => order.Stock == ReservationState.Held).Sum(order => PiecesOf(order, stock.ProductId));
        var sold = orders.Where(order => order.Stock == ReservationState.Sold && !WasReturned(order))
            .Sum(order => PiecesOf(order, stock.ProductId));
        if ((stock.Reserved.Count, stock.Sold.Count) != (reserved, sold))
        {
            yield return new(12, FormattableString.Invariant(
                $"{stock.ProductId}: {stock.Reserved} reserved and {stock.Sold} sold, but the orders hold {reserved} and bought {sold}"));
        }
    }

    // Pieces of an order that was refunded before its shipment are available again.
    private static bool WasReturned(Order order) => order is RefundedOrder { Shipment: null };

    private static int PiecesOf(Order order, ProductId product) => order.Terms.LineOf(product)?.Quantity.Count ?? 0;

    private static bool IsBelowZero(TableChange change) =>
        Numbers.Any(pieces => change.After!.Number(pieces) < 0);
}

using Shop.Functions.Orders;
using Shop.Functions.Storage;

namespace Shop.Local.Simulation.Invariants;

/// <summary>
/// Checks the invariants that need no history on the stored data of a simulated or a real shop. <see cref="WorldCheck"/> has the numbers.
/// </summary>
internal static class StoredCheck
{
    public static IReadOnlyList<Violation> Of(StoredShop shop)
    {
        // Such a stock cannot be read.
        if (StockCheck.BelowZero(shop.Items(ShopTable.Inventory)) is { } below)
        {
            return [below];
        }

        var orders = shop.Items(ShopTable.Orders).Select(OrderItem.Read).ToDictionary(order => $"{order.Id}");
        return
        [
            .. StockCheck.Of(shop, orders.Values),
            .. MoneyCheck.Of(shop, orders),
            .. OrderCheck.Of(orders.Values),
            .. LogCheck.Of(shop, orders.Values),
        ];
    }
}

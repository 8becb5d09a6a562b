namespace Shop.Functions.Inventory;

/// <summary>The products with low stock.</summary>
internal static class LowStock
{
    /// <summary>Lists the low-stock index, the products with the fewest available pieces first.</summary>
    public static IndexQuery Query { get; } = new(ShopTable.Inventory, Tables.LowStock, StockItem.Low) { Ascending = true };
}

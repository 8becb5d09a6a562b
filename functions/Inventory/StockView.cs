using Shop.Domain.Inventory;

namespace Shop.Functions.Inventory;

/// <summary>The pieces of a product as the API shows them.</summary>
/// <param name="Available">What can be ordered now.</param>
/// <param name="Reserved">Held for orders that are not settled.</param>
/// <param name="LowStockThreshold">Stock is low when no more than this is available.</param>
/// <param name="Version">What a PUT gives back, to be refused when somebody else has changed the stock.</param>
internal sealed record StockView(string ProductId, int Available, int Reserved, int Sold, int LowStockThreshold, bool IsLow, long Version)
{
    public static StockView Of(Stock stock) => new(
        $"{stock.ProductId}",
        stock.Available.Count,
        stock.Reserved.Count,
        stock.Sold.Count,
        stock.LowStockThreshold.Count,
        stock.IsLow,
        stock.Version);
}

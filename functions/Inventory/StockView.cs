using Shop.Domain.Inventory;

namespace Shop.Functions.Inventory;

/// <summary>The pieces of a product.</summary>
/// <param name="ProductId"><inheritdoc cref="Domain.Products.ProductId"/></param>
/// <param name="Available" example="12">The number of pieces that can be ordered now.</param>
/// <param name="Reserved" example="3">The number of pieces that open orders hold.</param>
/// <param name="Sold" example="17">The number of pieces that were sold.</param>
/// <param name="LowStockThreshold"><inheritdoc cref="LowStockBody.LowStockThreshold"/></param>
/// <param name="IsLow" example="false">Whether the stock is low.</param>
/// <param name="Version"><inheritdoc cref="Fields.Version"/></param>
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

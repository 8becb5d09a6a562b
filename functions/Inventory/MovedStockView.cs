using Shop.Domain.Inventory;

namespace Shop.Functions.Inventory;

/// <summary>The stock after a restock or an adjustment, as the audit log shows it.</summary>
/// <param name="Gained">The change of the number of pieces; negative for fewer.</param>
/// <param name="Reason">The reason of an adjustment; null for a restock.</param>
internal sealed record MovedStockView(StockView Stock, long Gained, string? Reason, string? Note)
{
    public static MovedStockView Of(Stock stock, PiecesRestocked restocked) =>
        new(StockView.Of(stock), restocked.Gained, Reason: null, restocked.Note?.Value);

    public static MovedStockView Of(Stock stock, PiecesAdjusted adjusted) =>
        new(StockView.Of(stock), adjusted.Gained, adjusted.Reason.Wire(), adjusted.Note?.Value);
}

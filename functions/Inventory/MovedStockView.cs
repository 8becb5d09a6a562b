using Shop.Domain.Inventory;

namespace Shop.Functions.Inventory;

/// <summary>Stock after pieces came in or went out, as the audit log keeps it: with how many, and why.</summary>
/// <param name="Gained">How many more pieces there are; negative for fewer.</param>
/// <param name="Reason">Of an adjustment.</param>
internal sealed record MovedStockView(StockView Stock, long Gained, string? Reason, string? Note)
{
    public static MovedStockView Of(Stock stock, PiecesRestocked restocked) =>
        new(StockView.Of(stock), restocked.Gained, Reason: null, restocked.Note?.Value);

    public static MovedStockView Of(Stock stock, PiecesAdjusted adjusted) =>
        new(StockView.Of(stock), adjusted.Gained, adjusted.Reason.Wire(), adjusted.Note?.Value);
}

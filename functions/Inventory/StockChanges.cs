using Shop.Domain.Inventory;
using Shop.Domain.Products;
using Shop.Functions.Products;

namespace Shop.Functions.Inventory;

/// <summary>Changes the stock of a product that the caller may change, and records the change in the audit log.</summary>
internal sealed class StockChanges(ProductStore products, ChangePipeline pipeline)
{
    /// <param name="id">The product id in the path.</param>
    /// <param name="read">Reads the movement from the request.</param>
    /// <param name="logged">The stock after the movement, as the audit log shows it.</param>
    public Task<Reply> MoveAsync<T>(
        Call call, string id, AuditAction action, Func<DateTimeOffset, Outcome<T>> read, Func<Stock, T, object> logged)
        where T : StockMovement => RunAsync(call, id, sent: null, action, (before, now) =>
            read(now).Bind(movement => before.Apply(movement).Map(after => new ChangedStock(after, logged(after, movement)))));

    /// <param name="id">The product id in the path.</param>
    /// <param name="sent">The version that the client sent; null when it sent none.</param>
    public Task<Reply> SetAsync(Call call, string id, long? sent, Func<Stock, Outcome<Stock>> decide) =>
        RunAsync(call, id, sent, AuditAction.Update, (before, _) =>
            decide(before).Map(after => new ChangedStock(after, StockView.Of(after))));

    private Task<Reply> RunAsync(
        Call call, string id, long? sent, AuditAction action, Func<Stock, DateTimeOffset, Outcome<ChangedStock>> decide) =>
        pipeline.RunAsync<StockedProduct, ChangedStock>(call, new()
        {
            Load = async (_, cancellationToken) =>
                ProductId.TryParse(id, out var productId) ? await products.FindWithLatestStockAsync(productId, cancellationToken) : null,
            Admit = before => before.Product.For(call.Caller.Actor).Map(_ => before),
            Version = before => before.Stock.Version,
            Sent = sent,
            Decide = (before, now) => decide(before.Stock, now),
            Write = (before, changed) => products.Put(before.Stock, changed.Stock),
            Audit = (before, changed) =>
                new(action, AuditEntity.InventoryOf(before.Product.Id), StockView.Of(before.Stock), changed.Logged),
            Answer = (_, changed) => Reply.Ok(StockView.Of(changed.Stock)),
            Show = before => StockView.Of(before.Stock),
            Conflicts = WhenOvertaken.DecideAgain,
        });

    private sealed record ChangedStock(Stock Stock, object Logged);
}

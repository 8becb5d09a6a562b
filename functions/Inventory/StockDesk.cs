using Shop.Domain;
using Shop.Domain.Audit;
using Shop.Domain.Inventory;
using Shop.Domain.Products;
using Shop.Functions.Audit;
using Shop.Functions.Hosting;
using Shop.Functions.Idempotency;
using Shop.Functions.Products;

namespace Shop.Functions.Inventory;

/// <summary>
/// Changes the stock of a product that the caller may change: reads it, lets the domain decide, and writes it with the audit log's
/// entry. Where another writer was first it decides again on what is there then, so that of two restocks at once both count.
/// </summary>
internal sealed class StockDesk(ProductStore products, AuditTrail audit, TimeProvider time)
{
    /// <param name="logged">What the audit log says of the stock afterwards.</param>
    public Task<Reply> MoveAsync<T>(
        Call call, string id, AuditAction action, IdempotentWrite write, Func<DateTimeOffset, Outcome<T>> ask, Func<Stock, T, object> logged)
        where T : StockMovement
    {
        var now = time.GetUtcNow();
        return ChangeAsync(call, id, action, now, write, version: null, stock => ask(now).Bind(movement =>
            stock.Apply(movement).Map(after => (after, logged(after, movement)))));
    }

    /// <param name="version">The version that the caller has read; null when he does not say.</param>
    public Task<Reply> SetAsync(Call call, string id, long? version, Func<Stock, Outcome<Stock>> decide) => ChangeAsync(
        call, id, AuditAction.Update, time.GetUtcNow(), IdempotentWrite.None, version,
        stock => decide(stock).Map(after => (after, (object)StockView.Of(after))));

    private Task<Reply> ChangeAsync(
        Call call, string id, AuditAction action, DateTimeOffset now, IdempotentWrite write, long? version,
        Func<Stock, Outcome<(Stock After, object Logged)>> decide) =>
        Contention.SettleAsync(
            async () =>
            {
                if (!ProductId.TryParse(id, out var productId) || await products.FindStockAsync(productId, call.CancellationToken) is not var (product, before))
                {
                    return Problems.NotFound;
                }

                if (!product.For(call.Caller.Actor).Bind(_ => decide(before)).TryGet(out var decided, out var refusal))
                {
                    return refusal;
                }

                if (version is not null && version != before.Version)
                {
                    return Problems.Conflict;
                }

                var reply = Reply.Ok(StockView.Of(decided.After));
                var entry = audit.Entry(call.Caller, action, AuditEntity.InventoryOf(productId), StockView.Of(before), decided.Logged, now);
                return decided.After == before || await products.SaveAsync(decided.After, before, call.CancellationToken, [entry, .. write.Mark(reply)])
                    ? reply
                    : null;
            },
            call.CancellationToken,
            write);
}

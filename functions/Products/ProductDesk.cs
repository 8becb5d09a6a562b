using Shop.Domain;
using Shop.Domain.Audit;
using Shop.Domain.Products;
using Shop.Functions.Audit;
using Shop.Functions.Hosting;

namespace Shop.Functions.Products;

/// <summary>Changes a product: reads it, lets the domain decide, and writes it with the audit log's entry.</summary>
internal sealed class ProductDesk(ProductStore products, AuditTrail audit)
{
    /// <summary>What changes nothing is not written.</summary>
    /// <param name="done">What to answer then.</param>
    /// <param name="version">The version that the caller has read; null when he does not say.</param>
    /// <returns>Null when somebody else wrote first.</returns>
    public async Task<Reply?> TryChangeAsync(
        Call call, string id, AuditAction action, DateTimeOffset now, Func<Product, Outcome<Product>> decide, Func<Product, Reply> done,
        long? version = null)
    {
        if (!ProductId.TryParse(id, out var productId) || await products.FindAloneAsync(productId, call.CancellationToken) is not { } before)
        {
            return Problems.NotFound;
        }

        if (!decide(before).TryGet(out var after, out var refusal))
        {
            return refusal;
        }

        if (version is not null && version != before.Version)
        {
            return Problems.Conflict;
        }

        var entry = audit.Entry(call.Caller, action, AuditEntity.Of(productId), ProductView.Of(before), ProductView.Of(after), now);
        return after == before || await products.SaveAsync(after, before, call.CancellationToken, entry) ? done(after) : null;
    }
}

using Shop.Domain.Products;

namespace Shop.Functions.Products;

/// <summary>Changes one product and records the change in the audit log.</summary>
internal sealed class ProductChanges(ProductStore products, ChangePipeline pipeline)
{
    /// <param name="id">The id in the path.</param>
    /// <param name="conflicts">A rule of <see cref="WhenOvertaken"/>.</param>
    /// <param name="sent">The version that the client sent; null when it sent none.</param>
    public Task<Reply> RunAsync(
        Call call,
        string id,
        AuditAction action,
        Func<Product, DateTimeOffset, Outcome<Product>> decide,
        Func<Product, Reply> answer,
        Func<Product, Product, bool> conflicts,
        long? sent = null) =>
        pipeline.RunAsync<Product, Product>(call, new()
        {
            Load = async (_, cancellationToken) =>
                ProductId.TryParse(id, out var productId) ? await products.FindLatestAsync(productId, cancellationToken) : null,
            Admit = product => product.For(call.Caller.Actor),
            Version = product => product.Version,
            Sent = sent,
            Decide = decide,
            Write = products.Put,
            Audit = (before, after) => new(action, AuditEntity.Of(before.Id), ProductView.Of(before), ProductView.Of(after)),
            Answer = (_, after) => answer(after),
            Show = ProductView.Of,
            Conflicts = conflicts,
        });
}

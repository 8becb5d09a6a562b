using System.Text.Json.Serialization;
using Shop.Domain.Inventory;
using Shop.Functions.Products;

namespace Shop.Functions.Inventory;

/// <summary>
/// Returns subject and text of the daily mail to the inventory team. The workflow publishes them. The index selects the products, and
/// their stocks are read again, because the index lags behind.
/// </summary>
internal sealed class DigestLowStock(ProductStore products, TimeProvider time)
{
    [LambdaFunction(Timeout = 30)]
    [WorkflowTask(Workflow.LowStockDigest)]
    [Access(ShopTable.Inventory, Grant.Query, Index = Tables.LowStock)]
    [Access(ShopTable.Products, Grant.BatchGetItem)]
    [Access(ShopTable.Inventory, Grant.BatchGetItem)]
    public async Task<DigestStep> Handle(ScheduledRun run, ILambdaContext context)
    {
        using var deadline = Deadline.Of(context, time);
        var first = new PageRequest(LowStockDigest.MaxProducts, Cursor: null);
        var listed = (await products.ListStocksAsync(LowStock.Query, first, deadline.Token)).Require();
        var ids = listed.Items.Select(stock => stock.ProductId).ToList();
        var stocked = await products.FindManyAsync(ids, latestStock: true, deadline.Token);
        var found = ids.Select(stocked.Find).OfType<StockedProduct>().Select(one => (one.Product, one.Stock));
        var digest = LowStockDigest.Of(found, hasMore: listed.NextCursor is not null);
        Log.LowStockListed(context, run.ScheduledTime, ids.Count);
        return digest is null ? new(HasText: false, Subject: null, Text: null) : new(HasText: true, digest.Subject, digest.Text);
    }
}

/// <summary>The result of the task. Subject and text are null when there is nothing to publish.</summary>
public sealed record DigestStep(
    [property: JsonPropertyName("hasText")] bool HasText,
    [property: JsonPropertyName("subject")] string? Subject,
    [property: JsonPropertyName("text")] string? Text);

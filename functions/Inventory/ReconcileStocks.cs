using Shop.Functions.Products;

namespace Shop.Functions.Inventory;

internal sealed class ReconcileStocks(ProductStore products, StockReconciler reconciler, JobStore jobs, TimeProvider time)
{
    public const string Job = "stock-reconciliation";

    /// <summary>A run starts no page when less time is left. The next run continues.</summary>
    public static readonly TimeSpan PageTime = TimeSpan.FromSeconds(60);

    /// <summary>
    /// Compares the stock of every product with the open orders and with the ledger, page by page. The job stores each finding in
    /// the stock. A later run corrects the stock when it finds the same and no order reserved pieces in the meantime.
    /// </summary>
    [LambdaFunction(Timeout = 300)]
    [Scheduled(Job, "rate(1 hour)")]
    [Access(ShopTable.Products, Grant.Query, Index = Tables.ProductsListing)]
    [Access(ShopTable.Inventory, Grant.BatchGetItem | Grant.PutItem)]
    [Access(ShopTable.Orders, Grant.BatchGetItem)]
    [Access(ShopTable.Orders, Grant.Query, Index = Tables.OrdersByStatus)]
    [Access(ShopTable.StockLedger, Grant.BatchGetItem | Grant.Query)]
    [Access(ShopTable.Jobs, Grant.GetItem | Grant.PutItem)]
    public async Task Handle(ScheduledRun run, ILambdaContext context)
    {
        using var deadline = Deadline.Of(context, time);
        var started = time.GetTimestamp();
        var position = CataloguePosition.Read(await jobs.FindPositionAsync(Job, deadline.Token));
        var done = StockReport.None;
        var known = await reconciler.FindReservationsAsync(deadline.Token);
        do
        {
            var page = (await products.ListAsync(position.Query, position.Page, deadline.Token)).Require();
            (var report, known) = await reconciler.ReconcileAsync([.. page.Items.Select(product => product.Id)], known, deadline.Token);
            done += report;
            position = position.After(page.NextCursor);
            await jobs.SaveAsync(Job, position?.ToString(), deadline.Token);
        }
        while (position is not null && context.RemainingTime > PageTime);

        Log.StocksReconciled(context, run.ScheduledTime, done, isComplete: position is null, time.GetElapsedTime(started));
    }
}

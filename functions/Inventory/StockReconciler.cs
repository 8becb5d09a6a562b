using Shop.Domain.Inventory;
using Shop.Domain.Orders;
using Shop.Domain.Products;
using Shop.Functions.Orders;
using Shop.Functions.Products;

namespace Shop.Functions.Inventory;

/// <summary>
/// Compares stocks with open orders and with the ledger, and records or corrects the differences. The index of the orders lags, so it only
/// tells which orders to read: each order is read consistently, between two consistent reads of the stock. A stock with the same version in
/// both reads was not changed by any order in between.
/// </summary>
internal sealed class StockReconciler(
    ProductStore products, OrderStore orders, LedgerStore ledger, Transactions transactions, TimeProvider time)
{
    private static readonly OrderStatus[] Open = [OrderStatus.Created, OrderStatus.Processing, OrderStatus.AwaitingPayment];

    /// <summary>Reconciles the stocks of a page of products. A page without a difference reads no orders.</summary>
    /// <param name="ids">At most <see cref="Joins.MaxKeys"/> products.</param>
    /// <param name="known">The reservations of open orders that an earlier page has read. They only select the stocks to compare.</param>
    /// <returns>What was found, and the newest reservations.</returns>
    public async Task<(StockReport Report, ILookup<ProductId, Reservation> Known)> ReconcileAsync(
        IReadOnlyList<ProductId> ids, ILookup<ProductId, Reservation> known, CancellationToken cancellationToken)
    {
        if (ids.Count == 0)
        {
            return (StockReport.None, known);
        }

        var stocks = await products.FindLatestStocksAsync(ids, cancellationToken);
        var report = StockReport.None with { Products = stocks.Count };
        var suspects = await FindSuspectsAsync(stocks.Values, known, cancellationToken);
        if (suspects.Count == 0)
        {
            return (report, known);
        }

        var before = await products.FindLatestStocksAsync(suspects, cancellationToken);
        var held = await FindReservationsAsync(cancellationToken);
        var after = await products.FindLatestStocksAsync(suspects, cancellationToken);
        foreach (var stock in after.Values.Where(stock => before[stock.ProductId].Version == stock.Version))
        {
            report += await ReconcileAsync(stock, held[stock.ProductId].ToValueList(), cancellationToken);
        }

        return (report, held);
    }

    /// <summary>Reads the reservations of all listed open orders.</summary>
    public async Task<ILookup<ProductId, Reservation>> FindReservationsAsync(CancellationToken cancellationToken)
    {
        // An order can change its status between two queries and be in both answers. The set removes the second one.
        var ids = new HashSet<OrderId>();
        foreach (var status in Open)
        {
            await foreach (var id in orders.ListPlacedAsync(status, DateTimeOffset.UnixEpoch, DateTimeOffset.MaxValue, cancellationToken))
            {
                ids.Add(id);
            }
        }

        var reservations = new List<Reservation>();
        await foreach (var order in orders.FindManyAsync(ids, cancellationToken))
        {
            reservations.AddRange(order.Reservations.Where(one => one.State == ReservationState.Held));
        }

        return reservations.ToLookup(one => one.ProductId);
    }

    private async Task<List<ProductId>> FindSuspectsAsync(
        IEnumerable<Stock> stocks, ILookup<ProductId, Reservation> known, CancellationToken cancellationToken)
    {
        var logged = await ledger.FindLastAsync(stocks, cancellationToken);
        return
        [
            .. from stock in stocks
               where stock.Finding is { IsCorrected: false }
                   || stock.Reserved != Reconciliation.HeldBy(known[stock.ProductId])
                   || logged.GetValueOrDefault(stock.ProductId)?.Explains(stock) == false
               select stock.ProductId,
        ];
    }

    private async Task<StockReport> ReconcileAsync(Stock stock, ValueList<Reservation> held, CancellationToken cancellationToken)
    {
        var newest = (await ledger.ListAsync(stock.ProductId, new(PageRequest.MaxLimit, Cursor: null), cancellationToken)).Require();
        var finding = Reconciliation.Of(stock, held, newest.Items.ToValueList(), time.GetUtcNow());
        var after = stock.Reconciled(finding);
        var isWritten = after != stock && await transactions.TryWriteAsync(cancellationToken, [.. products.Put(stock, after)]);
        return StockReport.None with { Findings = finding is null ? 0 : 1, Corrected = isWritten && finding?.Correction is not null ? 1 : 0 };
    }
}

/// <param name="Products">The number of compared stocks.</param>
/// <param name="Findings">The number of stocks that differ.</param>
/// <param name="Corrected">The number of corrected stocks.</param>
internal sealed record StockReport(int Products, int Findings, int Corrected)
{
    public static StockReport None { get; } = new(0, 0, 0);

    public static StockReport operator +(StockReport left, StockReport right) => new(
        left.Products + right.Products, left.Findings + right.Findings, left.Corrected + right.Corrected);
}

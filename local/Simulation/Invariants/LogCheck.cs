using Shop.Domain.Events;
using Shop.Domain.Inventory;
using Shop.Domain.Orders;
using Shop.Functions.Inventory;
using Shop.Functions.Storage;

namespace Shop.Local.Simulation.Invariants;

/// <summary>Compares the stock ledger and the event log with the stored stocks and orders.</summary>
internal static class LogCheck
{
    // A simulated world starts with stocks whose first version has no entry.
    private const long LatestFirst = 2;

    public static IEnumerable<Violation> Of(StoredShop shop, IReadOnlyCollection<Order> orders)
    {
        var ledger = shop.Items(ShopTable.StockLedger).Select(LedgerItem.Read).ToLookup(entry => entry.ProductId);
        var logged = shop.Items(ShopTable.EventLogs).Select(item => (item["subject"].S, item["type"].S)).ToHashSet();
        return
        [
            .. from stock in shop.Items(ShopTable.Inventory).Select(StockItem.Read)
               where !IsWhole([.. ledger[stock.ProductId].OrderBy(entry => entry.Version)], stock)
               select new Violation(1, $"the ledger of {stock.ProductId} does not lead to version {stock.Version} of the stock"),
            .. from order in orders
               from step in order.History.Steps
               let kind = Enum.Parse<EventKind>($"Order{step.Status}").Wire()
               where !logged.Contains(($"{Subject.Of(order.Id)}", kind))
               select new Violation(18, $"the log has no {kind} of {order.Id}"),
        ];
    }

    private static bool IsWhole(IReadOnlyList<LedgerEntry> entries, Stock stock) => entries.Count == 0
        ? stock.Version < LatestFirst
        : entries[0].Version <= LatestFirst
          && entries.Zip(entries.Skip(1)).All(pair => Follows(pair.First, pair.Second))
          && entries[^1].Version == stock.Version
          && entries[^1].After == new PieceCounts(stock.Available.Count, stock.Reserved.Count, stock.Sold.Count);

    private static bool Follows(LedgerEntry first, LedgerEntry second) =>
        second.Version == first.Version + 1
        && second.After == new PieceCounts(
            first.After.Available + second.Change.Available,
            first.After.Reserved + second.Change.Reserved,
            first.After.Sold + second.Change.Sold);
}

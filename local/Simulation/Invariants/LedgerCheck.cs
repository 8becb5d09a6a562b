using Shop.Domain.Inventory;
using Shop.Functions.Inventory;
using Shop.Functions.Storage;
using Shop.Local.Simulation.Worlds;

namespace Shop.Local.Simulation.Invariants;

/// <summary>
/// Compares the ledger of each stock with the stock: one entry for each version, and the sum of the changes equals the numbers of the stock.
/// </summary>
internal static class LedgerCheck
{
    public static IEnumerable<Violation> Of(SimulatedWorld world)
    {
        var ledgers = world.Memory.ByTable[ShopTable.StockLedger].Items.Select(LedgerItem.Read).ToLookup(entry => $"{entry.ProductId}");
        foreach (var stock in world.Memory.ByTable[ShopTable.Inventory].Items.Select(StockItem.Read))
        {
            // The world starts with the first version, so no event opens the ledger.
            var entries = ledgers[$"{stock.ProductId}"].OrderBy(entry => entry.Version).ToList();
            if (entries.Count != stock.Version - 1 || entries.Index().Any(entry => entry.Item.Version != entry.Index + 2))
            {
                yield return new(23, $"{stock.ProductId} has {stock.Version} versions, and {entries.Count} entries after the first one");
            }

            var available = world.Opening[$"{stock.ProductId}"];
            var sums = new PieceCounts(
                available + entries.Sum(entry => entry.Change.Available),
                entries.Sum(entry => entry.Change.Reserved),
                entries.Sum(entry => entry.Change.Sold));
            if (sums != new PieceCounts(stock.Available.Count, stock.Reserved.Count, stock.Sold.Count))
            {
                yield return new(23, $"the ledger of {stock.ProductId} adds up to {sums}, and the stock is {stock}");
            }
        }
    }
}

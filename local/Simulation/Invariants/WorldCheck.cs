using Shop.Domain.Orders;
using Shop.Functions.Orders;
using Shop.Functions.Storage;
using Shop.Local.Simulation.Worlds;

namespace Shop.Local.Simulation.Invariants;

/// <summary>
/// Checks the invariants of the shop on the data of a world at rest. The numbers: 1 pieces of a product, 2 nothing available below zero,
/// 3 one capture for an order, 4 captures less refunds, 5 a capture ends in a confirmed order or a refund, 6 answered orders stay
/// readable, 7 transitions, 8 totals, 9 and 11 one order for a key, 10 a key with another body, 12 reservations end once, 13 compensation,
/// 14 an event for each change, 15 no event without a change, 16 one effect for an event, 17 versions, 18 messages, 19 orders are settled,
/// 20 no data of others, 22 figures, 23 stock ledger, 24 invoices and credit notes, 25 mails.
/// </summary>
internal static class WorldCheck
{
    /// <param name="rests">Whether nothing happens any more.</param>
    public static IReadOnlyList<Violation> Of(SimulatedWorld world, bool rests)
    {
        // Such a stock cannot be read.
        var stocks = world.Memory.ByTable[ShopTable.Inventory].Changes.Select(change => change.After!).ToList();
        if (StockCheck.BelowZero(stocks) is { } below)
        {
            return [below];
        }

        var orders = world.Memory.ByTable[ShopTable.Orders].Items.Select(OrderItem.Read).ToDictionary(order => $"{order.Id}");
        return
        [
            .. rests ? [] : new[] { new Violation(19, $"something still happens after {world.Clock.Elapsed}") },
            .. StoredCheck.Of(new(table => world.Memory.ByTable[table].Items, world.Stripe.Simulator.Payments, StockCheck.PiecesOf(world))),
            .. StockCheck.Findings(stocks),
            .. OrderCheck.Of(world, orders),
            .. HistoryCheck.Of(world),
            .. EventCheck.Of(world, orders.Values),
            .. ResumeCheck.Of(world, orders.Values),
            .. FigureCheck.Of(world, orders.Values),
            .. LedgerCheck.Of(world),
            .. InvoiceCheck.Of(world, orders),
            .. MailCheck.Of(world, orders.Values),
        ];
    }

    /// <summary>Whether the payment of the order was captured at some time.</summary>
    public static bool WasConfirmed(Order order) => order is PaidOrder;
}

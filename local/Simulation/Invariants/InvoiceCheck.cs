using Shop.Domain.Invoices;
using Shop.Domain.Orders;
using Shop.Domain.Payments;
using Shop.Functions.Payments;
using Shop.Functions.Storage;
using Shop.Local.Simulation.Worlds;

namespace Shop.Local.Simulation.Invariants;

/// <summary>
/// Each paid order has one invoice and each transferred refund of it one credit note. The numbers of both sequences have no gaps.
/// </summary>
internal static class InvoiceCheck
{
    private const string Sequence = "sequence";
    private const string Invoice = "invoice";
    private const string CreditNotePrefix = "credit-note#";

    public static IEnumerable<Violation> Of(SimulatedWorld world, IReadOnlyDictionary<string, Order> orders)
    {
        var items = world.Memory.ByTable[ShopTable.Invoices].Items.Where(item => item["key"].S != Sequence).ToList();
        var issued = items.Select(item => (Order: item["key"].S, Entry: item["entry"].S)).ToHashSet();
        var paid = orders.Values.OfType<PaidOrder>().ToList();
        var transferred = Transferred(world)
            .Where(refund => orders.GetValueOrDefault(refund.Order) is PaidOrder order && Has(order, refund.Entry));
        return
        [
            .. from order in paid
               where !issued.Contains(($"{order.Id}", Invoice))
               select new Violation(24, $"the order {order.Id} has no invoice"),
            .. from refund in transferred
               where !issued.Contains(refund)
               select new Violation(24, $"the refund {refund} has no credit note"),
            .. from one in issued
               where orders.GetValueOrDefault(one.Order) is not PaidOrder order || one.Entry != Invoice && !Has(order, one.Entry)
               select new Violation(24, $"{one} belongs to no order or refund"),
            .. from sequence in items.GroupBy(item => item["entry"].S == Invoice, item => item["number"].S)
               let numbers = sequence.Select(number => InvoiceNumber.Parse(number).Sequence).Order().ToList()
               where !numbers.SequenceEqual(Enumerable.Range(1, numbers.Count).Select(number => (long)number))
               select new Violation(24, $"the numbers are {string.Join(", ", sequence.Order(StringComparer.Ordinal))}"),
        ];
    }

    private static bool Has(PaidOrder order, string entry) =>
        order.Payment.Refunds.Any(refund => entry == $"{CreditNotePrefix}{refund.Id}");

    private static IEnumerable<(string Order, string Entry)> Transferred(SimulatedWorld world) =>
        from item in world.Memory.ByTable[ShopTable.Payments].Items
        where TransferItem.Is(item)
        let transfer = TransferItem.Read(item).Transfer
        where transfer.Status == RefundStatus.Succeeded
        select ($"{transfer.OrderId}", $"{CreditNotePrefix}{transfer.Id}");
}

namespace Shop.Domain.Inventory;

/// <summary>The pieces of a product, or the change of each number; a change can be negative.</summary>
public sealed record PieceCounts(long Available, long Reserved, long Sold)
{
    /// <summary>Available, reserved and sold pieces together.</summary>
    internal long Sum => Available + Reserved + Sold;

    internal static PieceCounts Change(Stock before, Stock after) => new(
        (long)after.Available.Count - before.Available.Count,
        (long)after.Reserved.Count - before.Reserved.Count,
        (long)after.Sold.Count - before.Sold.Count);
}

using Shop.Domain.Inventory;

namespace Shop.Functions.Inventory;

/// <summary>
/// A change of the stock of a product. The changes of all movements add up to the stock: the first pieces plus everything that came or went
/// are the available, reserved and sold pieces. Movements follow the stock within seconds. A missing `version` is still on its way.
/// </summary>
/// <param name="Version" example="3">The version of the stock after the change; the first movement has version 1.</param>
/// <param name="OccurredAt" example="2026-03-01T12:00:00.0000000Z">When the stock changed.</param>
/// <param name="Kind" example="reserved">
/// What happened. The audit log has the reason of `increased` and `decreased`. `unmoved`: only the threshold for low stock changed.
/// </param>
/// <param name="Change">The change of each number of pieces.</param>
/// <param name="After">The pieces after the change.</param>
internal sealed record MovementView(
    long Version, DateTimeOffset OccurredAt, [property: Wire<LedgerKind>] string Kind, PieceCountsView Change, PieceCountsView After)
{
    public static MovementView Of(LedgerEntry entry) => new(
        entry.Version, entry.At, entry.Kind.Wire(), PieceCountsView.Of(entry.Change), PieceCountsView.Of(entry.After));
}

/// <summary>Numbers of pieces; those of a change can be negative.</summary>
/// <param name="Available" example="-2">Pieces that can be ordered.</param>
/// <param name="Reserved" example="2">Pieces that open orders hold.</param>
/// <param name="Sold" example="0">Pieces that were sold.</param>
internal sealed record PieceCountsView(long Available, long Reserved, long Sold)
{
    public static PieceCountsView Of(PieceCounts counts) => new(counts.Available, counts.Reserved, counts.Sold);
}

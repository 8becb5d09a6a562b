namespace Shop.Domain.Inventory;

/// <summary>What happened to the pieces of a product, read from the change of their numbers.</summary>
public enum LedgerKind
{
    /// <summary>The first pieces of a new product.</summary>
    Opened,

    /// <summary>A delivery, or a correction upwards. The audit log has the reason.</summary>
    Increased,

    /// <summary>A correction downwards. The audit log has the reason.</summary>
    Decreased,

    /// <summary>Available pieces became reserved, for an order or by a correction.</summary>
    Reserved,

    /// <summary>Reserved pieces became available again.</summary>
    Released,

    /// <summary>Reserved pieces were paid.</summary>
    Sold,

    /// <summary>Sold pieces came back and are available again.</summary>
    Returned,

    /// <summary>No piece moved: the threshold for low stock or the finding of a reconciliation changed.</summary>
    Unmoved,

    /// <summary>Any other change.</summary>
    Corrected,
}

public static class LedgerKinds
{
    public static string Wire(this LedgerKind kind) => kind switch
    {
        LedgerKind.Opened => "opened",
        LedgerKind.Increased => "increased",
        LedgerKind.Decreased => "decreased",
        LedgerKind.Reserved => "reserved",
        LedgerKind.Released => "released",
        LedgerKind.Sold => "sold",
        LedgerKind.Returned => "returned",
        LedgerKind.Unmoved => "unmoved",
        LedgerKind.Corrected => "corrected",
    };

    internal static LedgerKind Of(PieceCounts change) => Signs(change) switch
    {
        (0, 0, 0) => LedgerKind.Unmoved,
        (1, 0, 0) => LedgerKind.Increased,
        (-1, 0, 0) => LedgerKind.Decreased,
        _ when change.Sum != 0 => LedgerKind.Corrected,
        (-1, 1, 0) => LedgerKind.Reserved,
        (1, -1, 0) => LedgerKind.Released,
        (0, -1, 1) => LedgerKind.Sold,
        (1, 0, -1) => LedgerKind.Returned,
        _ => LedgerKind.Corrected,
    };

    private static (int Available, int Reserved, int Sold) Signs(PieceCounts change) =>
        (Math.Sign(change.Available), Math.Sign(change.Reserved), Math.Sign(change.Sold));
}

namespace Shop.Domain.Inventory;

/// <summary>The reason for a stock adjustment. The wire text is the lower-case name.</summary>
public enum AdjustmentReason
{
    /// <summary>Pieces can no longer be sold; the adjustment is negative.</summary>
    Damaged,

    /// <summary>Pieces are missing; the adjustment is negative.</summary>
    Lost,

    /// <summary>Lost pieces were found; the adjustment is positive.</summary>
    Found,

    /// <summary>Pieces came back, but not from an order: for instance from an exhibition. The adjustment is positive.</summary>
    Returned,

    /// <summary>A stocktaking found another number; the adjustment is positive or negative.</summary>
    Counted,
}

public static class AdjustmentReasons
{
    public static string Wire(this AdjustmentReason reason) => reason switch
    {
        AdjustmentReason.Damaged => "damaged",
        AdjustmentReason.Lost => "lost",
        AdjustmentReason.Found => "found",
        AdjustmentReason.Returned => "returned",
        AdjustmentReason.Counted => "counted",
    };

    public static Outcome<AdjustmentReason> Read(string? text, string field = "reason") =>
        WireText.Read<AdjustmentReason>(text, field, Wire);

    /// <summary>Whether the sign of <paramref name="delta"/> matches the reason.</summary>
    public static bool Explains(this AdjustmentReason reason, long delta) => reason switch
    {
        AdjustmentReason.Damaged or AdjustmentReason.Lost => delta < 0,
        AdjustmentReason.Found or AdjustmentReason.Returned => delta > 0,
        AdjustmentReason.Counted => delta != 0,
    };
}

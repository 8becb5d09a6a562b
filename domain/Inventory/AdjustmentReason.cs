namespace Shop.Domain.Inventory;

/// <summary>Why pieces are booked out or in without an order. The wire text is the lower-case name.</summary>
public enum AdjustmentReason
{
    /// <summary>Not fit for sale any more; only takes away.</summary>
    Damaged,

    /// <summary>Not where they should be; only takes away.</summary>
    Lost,

    /// <summary>Lost ones turned up; only adds.</summary>
    Found,

    /// <summary>Back without an order, for instance from an exhibition; only adds.</summary>
    Returned,

    /// <summary>A stocktaking found another number; either way.</summary>
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

    /// <summary>Whether that many pieces, negative for fewer, can be adjusted for the reason.</summary>
    public static bool Explains(this AdjustmentReason reason, long delta) => reason switch
    {
        AdjustmentReason.Damaged or AdjustmentReason.Lost => delta < 0,
        AdjustmentReason.Found or AdjustmentReason.Returned => delta > 0,
        AdjustmentReason.Counted => delta != 0,
    };
}

namespace Shop.Domain.Inventory;

/// <summary>A difference that <see cref="Reconciliation"/> found in a product's stock. The stock keeps the last one.</summary>
/// <param name="Expected">The number of pieces that the records explain.</param>
/// <param name="Found">The number of pieces in the stock.</param>
/// <param name="IsCorrected">Whether the finding corrects the stock; otherwise a person has to decide, or a second look.</param>
public sealed record StockFinding(StockFault Fault, Units Expected, Units Found, bool IsCorrected, DateTimeOffset At)
{
    /// <summary>The movement that removes the difference; null when the stock is not corrected.</summary>
    public ReservationsCorrected? Correction => IsCorrected ? new(Missing, At) : null;

    private int Missing => Expected.Count - Found.Count;

    /// <summary>Whether both are the same fault with the same difference. The numbers themselves can have changed.</summary>
    internal bool IsLike(StockFinding other) => (Fault, Missing) == (other.Fault, other.Missing);
}

/// <summary>What differs. The wire text is in kebab-case.</summary>
public enum StockFault
{
    /// <summary>More pieces are reserved than open orders hold, because a release was lost.</summary>
    ReservedForNobody,

    /// <summary>
    /// Open orders hold more pieces than are reserved. When too few pieces are available, there is no correction and an order will fail.
    /// </summary>
    HeldButNotReserved,

    /// <summary>The total number of pieces is above that of the ledger.</summary>
    Surplus,

    /// <summary>The total number of pieces is below that of the ledger.</summary>
    Shortage,
}

public static class StockFaults
{
    public static string Wire(this StockFault fault) => fault switch
    {
        StockFault.ReservedForNobody => "reserved-for-nobody",
        StockFault.HeldButNotReserved => "held-but-not-reserved",
        StockFault.Surplus => "surplus",
        StockFault.Shortage => "shortage",
    };

    public static Outcome<StockFault> Read(string? text, string field = "fault") => WireText.Read<StockFault>(text, field, Wire);
}

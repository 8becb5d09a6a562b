namespace Shop.Domain.Inventory;

/// <summary>Something about a product's stock that should not be.</summary>
/// <param name="Pieces">By how many pieces it is off; positive.</param>
/// <param name="Correction">What puts it right; null where somebody has to look.</param>
public sealed record StockFinding(StockFault Fault, long Pieces, StockMovement? Correction);

public enum StockFault
{
    /// <summary>More is reserved than open orders hold: a release was lost.</summary>
    ReservedForNobody,

    /// <summary>Open orders hold more than is reserved. No correction when too few are available: somebody will not be served.</summary>
    HeldButNotReserved,

    /// <summary>There are more pieces than came in.</summary>
    Surplus,

    /// <summary>There are fewer pieces than came in and are not accounted for.</summary>
    Shortage,
}

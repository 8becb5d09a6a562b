namespace Shop.Domain.Inventory;

/// <summary>A difference that <see cref="Reconciliation"/> found in a product's stock.</summary>
/// <param name="Pieces">The size of the difference; positive.</param>
/// <param name="Correction">The movement that removes the difference; null when a person has to decide.</param>
public sealed record StockFinding(StockFault Fault, long Pieces, StockMovement? Correction);

public enum StockFault
{
    /// <summary>More pieces are reserved than open orders hold, because a release was lost.</summary>
    ReservedForNobody,

    /// <summary>
    /// Open orders hold more pieces than are reserved. When too few pieces are available, there is no correction and an order will fail.
    /// </summary>
    HeldButNotReserved,

    /// <summary>There are more pieces than the movements explain.</summary>
    Surplus,

    /// <summary>There are fewer pieces than the movements explain.</summary>
    Shortage,
}

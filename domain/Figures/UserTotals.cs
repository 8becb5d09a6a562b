namespace Shop.Domain.Figures;

/// <summary>The confirmed orders of a customer.</summary>
/// <param name="Spent">Totals of the orders minus refunds, one amount for each currency.</param>
public sealed record UserTotals(long Orders, ValueList<Money> Spent);

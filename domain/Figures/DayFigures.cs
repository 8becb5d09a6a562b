namespace Shop.Domain.Figures;

/// <summary>What happened on one day.</summary>
/// <param name="Day">The day in UTC.</param>
/// <param name="Orders">The number of orders that were confirmed on the day.</param>
/// <param name="Users">The number of users who registered on the day.</param>
/// <param name="Gross">The totals of the confirmed orders, one amount for each currency.</param>
/// <param name="Refunds">The refunds that were granted on the day, also for older orders, one amount for each currency.</param>
public sealed record DayFigures(DateOnly Day, long Orders, long Users, ValueList<Money> Gross, ValueList<Money> Refunds);

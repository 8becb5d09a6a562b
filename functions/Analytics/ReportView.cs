using Shop.Domain.Figures;

namespace Shop.Functions.Analytics;

/// <summary>The figures of one day. They follow the events of the shop, usually within a few seconds.</summary>
/// <param name="Day" example="2026-03-01">The day in UTC.</param>
/// <param name="Orders" example="12">The number of orders that were confirmed on the day.</param>
/// <param name="Users" example="4">The number of users who registered on the day.</param>
/// <param name="Gross">The totals of the confirmed orders, one amount for each currency.</param>
/// <param name="Refunds">The refunds that were granted on the day, also for older orders, one amount for each currency.</param>
internal sealed record ReportView(
    DateOnly Day, long Orders, long Users, IReadOnlyList<MoneyView> Gross, IReadOnlyList<MoneyView> Refunds)
{
    public static ReportView Of(DayFigures figures) => new(
        figures.Day,
        figures.Orders,
        figures.Users,
        [.. figures.Gross.Select(MoneyView.Of)],
        [.. figures.Refunds.Select(MoneyView.Of)]);
}

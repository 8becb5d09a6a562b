using Shop.Functions.Figures;

namespace Shop.Functions.Analytics;

/// <summary>Selects the days from one day to another day in UTC; both are included.</summary>
internal sealed record ReportQuery(DateOnly From, DateOnly To)
{
    /// <summary>The maximum number of days of a range.</summary>
    public const int MaxDays = 366;

    /// <returns>Refused: <see cref="Invalid"/> for <c>from</c> and <c>to</c>.</returns>
    public static Outcome<ReportQuery> Read(Query query)
    {
        var form = new FormReader();
        var from = form.Take(Days.Read(query["from"], "from"));
        var to = form.Take(Days.Read(query["to"], "to"));
        return form.Build(() => new ReportQuery(from, to)).Bind<ReportQuery>(range =>
            range.To < range.From ? Invalid.Field("to", "must not be before from")
            : range.To.DayNumber - range.From.DayNumber >= MaxDays ? Invalid.Field("to", $"must be less than {MaxDays} days after from")
            : range);
    }

    public IndexQuery ToIndexQuery() => new(ShopTable.Figures, Index: null, FigureItem.Days)
    {
        Range = new(FigureItem.Entry(From), FigureItem.Entry(To)),
    };
}

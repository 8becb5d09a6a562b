using Shop.Domain.Events;

namespace Shop.Functions.Analytics;

/// <summary>Selects the events of one kind and one day in UTC.</summary>
internal sealed record EventQuery(EventKind Kind, DateOnly Day)
{
    /// <returns>Refused: <see cref="Invalid"/> for <c>type</c> and <c>day</c>.</returns>
    public static Outcome<EventQuery> Read(Query query)
    {
        var form = new FormReader();
        var kind = form.Take(EventKinds.Read(query["type"]));
        var day = form.Take(Days.Read(query["day"], "day"));
        return form.Build(() => new EventQuery(kind, day));
    }

    public IndexQuery ToIndexQuery() => new(ShopTable.EventLogs, Tables.EventLogsByType, LoggedEvent.TypeDay(Kind, Day));
}

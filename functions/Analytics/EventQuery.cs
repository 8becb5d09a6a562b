using System.Globalization;
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
        var day = form.Take(ReadDay(query["day"]));
        return form.Build(() => new EventQuery(kind, day));
    }

    public IndexQuery ToIndexQuery() => new(ShopTable.EventLogs, Tables.EventLogsByType, LoggedEvent.TypeDay(Kind, Day));

    private static Outcome<DateOnly> ReadDay(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : Invalid.Field("day", text is null ? "is required" : "must be a day, such as 2026-01-31");
}

using System.Globalization;

namespace Shop.Functions.Analytics;

/// <summary>Reads days of query parameters.</summary>
internal static class Days
{
    /// <returns>Refused: <see cref="Invalid"/> for the field.</returns>
    public static Outcome<DateOnly> Read(string? text, string field) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : Invalid.Field(field, text is null ? "is required" : "must be a day, such as 2026-01-31");
}

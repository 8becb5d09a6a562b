using System.Globalization;

namespace Shop.Local.Workflows.Asl;

/// <summary>Reads and writes the timestamps of the Amazon States Language: RFC 3339 with a capital T and a capital Z.</summary>
internal static class Rfc3339
{
    private static readonly string[] Formats = ["yyyy-MM-ddTHH:mm:ss.FFFFFFFK", "yyyy-MM-ddTHH:mm:ssK"];

    public static bool TryParse(string text, out DateTimeOffset time)
    {
        time = default;
        return text.Length > 19 && (text[^1] == 'Z' || text[^6] is '+' or '-')
            && DateTimeOffset.TryParseExact(text, Formats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out time);
    }

    /// <summary>Writes a time in UTC with milliseconds, as times are written in the context object.</summary>
    public static string Text(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture);
}

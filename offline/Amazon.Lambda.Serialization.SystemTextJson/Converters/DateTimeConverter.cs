using System.Text.Json;
using System.Text.Json.Serialization;

namespace Amazon.Lambda.Serialization.SystemTextJson.Converters;

/// <summary>
/// Reads ISO 8601 text or the number of seconds since 1970 UTC. An integer after the year 5000 is a number of
/// milliseconds. Writes ISO 8601.
/// </summary>
public class DateTimeConverter : JsonConverter<DateTime>
{
    /// <summary>The seconds from year 1 (not 1970) to year 5000, as in the package.</summary>
    private const long LastSecond = 157_753_180_800;

    public override DateTime Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.String when reader.TryGetDateTime(out var date):
                return date;
            case JsonTokenType.Number when reader.TryGetInt64(out var whole):
                return whole > LastSecond ? DateTime.UnixEpoch.AddMilliseconds(whole) : DateTime.UnixEpoch.AddSeconds(whole);
            case JsonTokenType.Number when reader.TryGetDouble(out var fraction):
                return DateTime.UnixEpoch.AddSeconds(fraction);
            default:
                throw new JsonSerializerException($"A time is text or a number, not this {reader.TokenType}.");
        }
    }

    public override void Write(Utf8JsonWriter writer, DateTime value, JsonSerializerOptions options) => writer.WriteStringValue(value);
}

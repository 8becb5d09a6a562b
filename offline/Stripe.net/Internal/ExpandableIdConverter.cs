using System.Text.Json;
using System.Text.Json.Serialization;

namespace Stripe.Internal;

/// <summary>Reads the id of a member that is either the id or the expanded object.</summary>
internal sealed class ExpandableIdConverter : JsonConverter<string>
{
    public override string Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.String)
        {
            return reader.GetString();
        }

        using var expanded = JsonDocument.ParseValue(ref reader);
        return expanded.RootElement.GetProperty("id").GetString();
    }

    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue(value);
}

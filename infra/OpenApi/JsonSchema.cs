using System.Globalization;
using System.Net.Mail;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Shop.Infra.OpenApi;

/// <summary>
/// Checks a value against a schema of OpenAPI 3.0, as far as this API's schemas go: a keyword it does not know is a fault of its own,
/// so that nothing passes unchecked.
/// </summary>
internal static class JsonSchema
{
    private static readonly HashSet<string> Annotations = ["description", "example", "default"];

    /// <param name="components">What references are looked up in; null when there are none.</param>
    /// <returns>One sentence for each fault, with its place: <c>$.price.amount is below 1</c>.</returns>
    public static IReadOnlyList<string> Faults(JsonNode? value, JsonObject schema, JsonObject? components = null) =>
        [.. Check(value, schema, components ?? [], "$")];

    private static IEnumerable<string> Check(JsonNode? value, JsonObject schema, JsonObject components, string at)
    {
        if ((string?)schema["$ref"] is { } reference)
        {
            return components[reference.Split('/')[^1]] is JsonObject target ? Check(value, target, components, at) : [$"{at} has the schema {reference}, which is not there"];
        }

        if (value is null)
        {
            return (bool?)schema["nullable"] == true ? [] : [$"{at} is null"];
        }

        return schema.Where(keyword => !Annotations.Contains(keyword.Key)).SelectMany(keyword => Check(value, keyword.Key, keyword.Value!, schema, components, at));
    }

    private static IEnumerable<string> Check(JsonNode value, string keyword, JsonNode asked, JsonObject schema, JsonObject components, string at) => keyword switch
    {
        "nullable" or "required" when keyword == "nullable" || value is not JsonObject => [],
        "type" => Is(value, (string)asked!) ? [] : [$"{at} is no {asked}"],
        "allOf" => asked.AsArray().SelectMany(part => Check(value, part!.AsObject(), components, at)),
        "enum" => asked.AsArray().Any(one => JsonNode.DeepEquals(one, value)) ? [] : [$"{at} is none of {asked.ToJsonString()}"],
        "properties" => value is JsonObject json
            ? json.Where(member => asked[member.Key] is not null).SelectMany(member => Check(member.Value, asked[member.Key]!.AsObject(), components, $"{at}.{member.Key}"))
            : [],
        "additionalProperties" => value is JsonObject json
            ? json.Where(member => schema["properties"]?[member.Key] is null).Select(member => $"{at}.{member.Key} is unknown")
            : [],
        "required" => asked.AsArray().Where(name => !value.AsObject().ContainsKey((string)name!)).Select(name => $"{at}.{name} is missing"),
        "items" => value is JsonArray array ? array.SelectMany((item, index) => Check(item, asked.AsObject(), components, $"{at}[{index}]")) : [],
        "minItems" => Bound(value is JsonArray array ? array.Count : null, asked, below: true, at),
        "maxItems" => Bound(value is JsonArray array ? array.Count : null, asked, below: false, at),
        "minLength" => Bound(Text(value)?.Length, asked, below: true, at),
        "maxLength" => Bound(Text(value)?.Length, asked, below: false, at),
        "minimum" => Bound(Number(value), asked, below: true, at),
        "maximum" => Bound(Number(value), asked, below: false, at),
        "pattern" => Text(value) is { } text && !Regex.IsMatch(text, (string)asked!, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1)) ? [$"{at} does not match {asked}"] : [],
        "format" => Text(value) is { } text && !HasFormat(text, (string)asked!) ? [$"{at} is no {asked}"] : [],
        _ => [$"{at} has the unknown keyword {keyword}"],
    };

    private static bool Is(JsonNode value, string type) => type switch
    {
        "object" => value is JsonObject,
        "array" => value is JsonArray,
        "string" => value.GetValueKind() == JsonValueKind.String,
        "boolean" => value.GetValueKind() is JsonValueKind.True or JsonValueKind.False,
        "integer" => Number(value) is { } number && decimal.IsInteger(number),
        _ => type == "number" && Number(value) is not null,
    };

    private static IEnumerable<string> Bound(decimal? measure, JsonNode bound, bool below, string at)
    {
        var limit = Number(bound)!.Value;
        return measure is { } found && (below ? found < limit : found > limit) ? [$"{at} is {(below ? "below" : "above")} {bound}"] : [];
    }

    private static string? Text(JsonNode value) => value.GetValueKind() == JsonValueKind.String ? (string?)value : null;

    private static decimal? Number(JsonNode value) =>
        value.GetValueKind() == JsonValueKind.Number ? decimal.Parse(value.ToJsonString(), NumberStyles.Float, CultureInfo.InvariantCulture) : null;

    private static bool HasFormat(string text, string format) => format switch
    {
        "date-time" => text.Contains('T', StringComparison.Ordinal) && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
        "date" => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
        "email" => MailAddress.TryCreate(text, out _),
        "uri" => Uri.TryCreate(text, UriKind.Absolute, out _),
        _ => format == "uuid" && Guid.TryParse(text, out _),
    };
}

using System.Globalization;
using System.Net.Mail;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.OpenApi;

namespace Shop.Contract;

/// <summary>
/// Checks JSON against a schema of the document. The check is stricter than OpenAPI in two ways. A schema that lists members allows no
/// other members, because an answer must not have a member that the document does not describe. A keyword that this class does not check is
/// itself a fault.
/// </summary>
public static class SchemaCheck
{
    /// <returns>One sentence for each fault, with its path in the JSON: <c>$.price.amount is 0, the minimum is 1</c>.</returns>
    public static IReadOnlyList<string> Faults(JsonNode? value, IOpenApiSchema schema) => [.. Check(value, schema, "$")];

    private static IEnumerable<string> Check(JsonNode? value, IOpenApiSchema schema, string at)
    {
        var type = schema.Type & ~JsonSchemaType.Null;
        return
            Unchecked(schema) is { } keyword ? [$"{at} has a schema with the unknown keyword {keyword}"]
            : value is null ? schema.Type?.HasFlag(JsonSchemaType.Null) == true ? [] : [$"{at} is null"]
            : type is { } expected && !Is(value, expected) ? [$"{at} is not of the type {$"{expected}".ToLowerInvariant()}"]
            : [.. Values(value, schema, at), .. (schema.AllOf ?? []).SelectMany(part => Check(value, part, at))];
    }

    private static IEnumerable<string> Values(JsonNode value, IOpenApiSchema schema, string at) => value switch
    {
        JsonObject members => Members(members, schema, at),
        JsonArray items =>
        [
            .. Bounds(items.Count, schema.MinItems, schema.MaxItems, at, " items long"),
            .. items.SelectMany((item, index) => schema.Items is { } one ? Check(item, one, $"{at}[{index}]") : []),
        ],
        _ => value.GetValueKind() switch
        {
            JsonValueKind.String => Text((string)value!, schema, at),
            JsonValueKind.Number => Bounds(Number(value), Decimal(schema.Minimum), Decimal(schema.Maximum), at),
            _ => [],
        },
    };

    private static IEnumerable<string> Members(JsonObject members, IOpenApiSchema schema, string at)
    {
        var properties = schema.Properties ?? new Dictionary<string, IOpenApiSchema>();
        return
        [
            .. (schema.Required ?? new HashSet<string>())
                .Where(name => !members.ContainsKey(name))
                .Select(name => $"{at}.{name} is missing"),
            .. members.SelectMany(member => properties.TryGetValue(member.Key, out var one) ? Check(member.Value, one, $"{at}.{member.Key}")
                : properties.Count > 0 || !schema.AdditionalPropertiesAllowed ? [$"{at}.{member.Key} is not described"]
                : []),
        ];
    }

    private static IEnumerable<string> Text(string text, IOpenApiSchema schema, string at) =>
    [
        .. Bounds(text.EnumerateRunes().Count(), schema.MinLength, schema.MaxLength, at, " characters long"),
        .. Fault(schema.Enum is { Count: > 0 } values && !values.Any(one => (string?)one == text), $"{at} is not one of its values"),
        .. Fault(schema.Pattern is { } pattern && !Regex.IsMatch(text, pattern), $"{at} does not match {schema.Pattern}"),
        .. Fault(schema.Format is { } format && !HasFormat(text, format), $"{at} is not of the format {schema.Format}"),
    ];

    private static string[] Fault(bool isOne, string fault) => isOne ? [fault] : [];

    private static IEnumerable<string> Bounds(decimal measure, decimal? minimum, decimal? maximum, string at, string unit = "") =>
        measure < minimum ? [$"{at} is {measure}{unit}, the minimum is {minimum}"]
        : measure > maximum ? [$"{at} is {measure}{unit}, the maximum is {maximum}"]
        : [];

    private static bool Is(JsonNode value, JsonSchemaType type) => type switch
    {
        JsonSchemaType.Object => value is JsonObject,
        JsonSchemaType.Array => value is JsonArray,
        JsonSchemaType.String => value.GetValueKind() == JsonValueKind.String,
        JsonSchemaType.Boolean => value.GetValueKind() is JsonValueKind.True or JsonValueKind.False,
        JsonSchemaType.Integer => value.GetValueKind() == JsonValueKind.Number && decimal.IsInteger(Number(value)),
        _ => value.GetValueKind() == JsonValueKind.Number,
    };

    private static decimal Number(JsonNode value) => Decimal(value.ToJsonString())!.Value;

    private static decimal? Decimal(string? text) =>
        text is null ? null : decimal.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);

    private static bool HasFormat(string text, string format) => format switch
    {
        "date-time" => text.EndsWith('Z') && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
        "date" => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
        "email" => MailAddress.TryCreate(text, out _),
        "uri" => Uri.TryCreate(text, UriKind.Absolute, out _),
        _ => format == "uuid" && Guid.TryParse(text, out _),
    };

    private static string? Unchecked(IOpenApiSchema schema) =>
        schema.OneOf is { Count: > 0 } ? "oneOf"
        : schema.AnyOf is { Count: > 0 } ? "anyOf"
        : schema.Not is not null ? "not"
        : schema.MultipleOf is not null ? "multipleOf"
        : schema.UniqueItems == true ? "uniqueItems"
        : schema.ExclusiveMinimum is not null || schema.ExclusiveMaximum is not null ? "exclusive bounds"
        : schema.MinProperties is not null || schema.MaxProperties is not null ? "a number of properties"
        : schema.AdditionalProperties is not null ? "additionalProperties"
        : null;
}

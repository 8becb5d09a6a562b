using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Shop.Local.Fuzzing;

/// <summary>
/// What of a JSON value is not as its schema says. Stricter than the specification in one thing: where a schema lists members, a
/// member that it does not list is at fault, because then the document does not say what the API answers.
/// </summary>
internal sealed class SchemaCheck(ApiSchemas schemas)
{
    /// <param name="path">What the value is called in the faults.</param>
    public IEnumerable<string> Faults(JsonElement value, JsonObject schema, string path = "$")
    {
        schema = schemas.Resolve(schema);
        if ((schema["oneOf"] ?? schema["anyOf"]) is JsonArray choices)
        {
            return choices.Any(choice => !Faults(value, choice!.AsObject(), path).Any()) ? [] : [$"{path} is none of what it may be"];
        }

        if (value.ValueKind == JsonValueKind.Null)
        {
            return (bool?)schema["nullable"] == true || schema["type"] is null ? [] : [$"{path} is null"];
        }

        return (string?)schema["type"] switch
        {
            "object" => value.ValueKind == JsonValueKind.Object ? Members(value, schema, path) : Wrong(value, path, "object"),
            "array" => value.ValueKind == JsonValueKind.Array ? Items(value, schema, path) : Wrong(value, path, "array"),
            "string" => value.ValueKind == JsonValueKind.String ? Text(value.GetString()!, schema, path) : Wrong(value, path, "string"),
            "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _) ? Number(value, schema, path) : Wrong(value, path, "integer"),
            "number" => value.ValueKind == JsonValueKind.Number ? Number(value, schema, path) : Wrong(value, path, "number"),
            "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False ? [] : Wrong(value, path, "boolean"),
            _ => [],
        };
    }

    private static string[] Wrong(JsonElement value, string path, string type) => [$"{path} is {value.ValueKind} and not {type}"];

    private IEnumerable<string> Members(JsonElement value, JsonObject schema, string path)
    {
        var properties = schema["properties"] as JsonObject;
        foreach (var name in (schema["required"] as JsonArray ?? []).Select(name => (string)name!).Where(name => !value.TryGetProperty(name, out _)))
        {
            yield return $"{path} lacks {name}";
        }

        foreach (var member in value.EnumerateObject())
        {
            var inner = properties?[member.Name] as JsonObject ?? schema["additionalProperties"] as JsonObject;
            if (inner is null && properties is not null)
            {
                yield return $"{path} has {member.Name}, which is not described";
            }

            foreach (var fault in inner is null ? [] : Faults(member.Value, inner, $"{path}.{member.Name}"))
            {
                yield return fault;
            }
        }
    }

    private IEnumerable<string> Items(JsonElement value, JsonObject schema, string path)
    {
        var count = value.GetArrayLength();
        if (count < ((int?)schema["minItems"] ?? 0) || count > ((int?)schema["maxItems"] ?? int.MaxValue))
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"{path} has {count} items");
        }

        foreach (var (position, item) in value.EnumerateArray().Index())
        {
            foreach (var fault in Faults(item, schema["items"] as JsonObject ?? [], string.Create(CultureInfo.InvariantCulture, $"{path}[{position}]")))
            {
                yield return fault;
            }
        }
    }

    private static IEnumerable<string> Text(string text, JsonObject schema, string path)
    {
        var length = text.EnumerateRunes().Count();
        if (length < ((int?)schema["minLength"] ?? 0) || length > ((int?)schema["maxLength"] ?? int.MaxValue))
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"{path} has {length} characters");
        }

        if (schema["enum"] is JsonArray values && !values.Any(value => (string?)value == text))
        {
            yield return $"{path} is '{text}', which is none of its values";
        }

        if ((string?)schema["pattern"] is { } pattern && !Regex.IsMatch(text, pattern))
        {
            yield return $"{path} is '{text}', which does not match {pattern}";
        }

        if (!HasFormat(text, (string?)schema["format"]))
        {
            yield return $"{path} is '{text}', which is no {schema["format"]}";
        }
    }

    private static bool HasFormat(string text, string? format) => format switch
    {
        "date-time" => DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, out _) && text.EndsWith('Z'),
        "date" => DateOnly.TryParseExact(text, "yyyy-MM-dd", out _),
        "uri" => Uri.TryCreate(text, UriKind.Absolute, out _),
        "email" => text.IndexOf('@', StringComparison.Ordinal) > 0,
        "uuid" => Guid.TryParse(text, out _),
        _ => true,
    };

    private static IEnumerable<string> Number(JsonElement value, JsonObject schema, string path)
    {
        var number = value.GetDecimal();
        if (number < ((decimal?)schema["minimum"] ?? decimal.MinValue) || number > ((decimal?)schema["maximum"] ?? decimal.MaxValue))
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"{path} is {number}, which is out of range");
        }
    }
}

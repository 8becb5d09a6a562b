using System.Globalization;
using System.Text.Json.Nodes;

namespace Shop.Infra.OpenApi;

/// <summary>What breaks in a schema. What is sent must stay as wide as it was, what is answered as narrow.</summary>
internal sealed class SchemaChanges(JsonObject before, JsonObject after, bool isSent)
{
    private static readonly (string Keyword, bool IsLower)[] Bounds =
    [
        ("minimum", true), ("minLength", true), ("minItems", true), ("maximum", false), ("maxLength", false), ("maxItems", false),
    ];

    public IEnumerable<string> Between(JsonObject was, JsonObject now, string what) => Between(was, now, what, []);

    private IEnumerable<string> Between(JsonObject was, JsonObject now, string what, IReadOnlyList<string> within)
    {
        // What holds itself is compared once.
        var pair = $"{was["$ref"]} {now["$ref"]}";
        if (was.ContainsKey("$ref") && within.Contains(pair))
        {
            return [];
        }

        var (old, recent, deeper) = (Resolved(was, before), Resolved(now, after), (string[])[.. within, pair]);
        return $"{old["type"]}" != $"{recent["type"]}"
            ? [$"has {what} of the type {recent["type"]} instead of {old["type"]}"]
            : [.. Values(old, recent, what), .. isSent ? Narrowed(old, recent, what) : [], .. Fields(old, recent, what, deeper), .. Items(old, recent, what, deeper)];
    }

    private IEnumerable<string> Values(JsonObject old, JsonObject recent, string what)
    {
        if (isSent ? IsNullable(old) && !IsNullable(recent) : !IsNullable(old) && IsNullable(recent))
        {
            yield return isSent ? $"does not take null for {what} any more" : $"may have null for {what} now";
        }

        foreach (var keyword in new[] { "format", "pattern" })
        {
            if (!JsonNode.DeepEquals(old[keyword], recent[keyword]) && !(isSent && recent[keyword] is null))
            {
                yield return $"has another {keyword} of {what}: {BreakingChanges.Shown(old[keyword])} is {BreakingChanges.Shown(recent[keyword])} now";
            }
        }
    }

    private static IEnumerable<string> Narrowed(JsonObject old, JsonObject recent, string what)
    {
        foreach (var (keyword, isLower) in Bounds)
        {
            if (recent[keyword] is { } bound && (old[keyword] is not { } limit || (isLower ? Number(bound) > Number(limit) : Number(bound) < Number(limit))))
            {
                yield return $"is narrower about {what}: {keyword} is {bound} now";
            }
        }

        if (recent["enum"] is JsonArray values)
        {
            var gone = (old["enum"] as JsonArray)?.Where(value => !values.Any(other => JsonNode.DeepEquals(value, other))).Select(BreakingChanges.Shown).ToList();
            if (gone is not [])
            {
                yield return gone is null ? $"takes only some values for {what} now" : $"does not take {string.Join(" and ", gone)} for {what} any more";
            }
        }

        if ((bool?)recent["additionalProperties"] == false && (bool?)old["additionalProperties"] != false)
        {
            yield return $"refuses unknown fields in {what} now";
        }
    }

    private IEnumerable<string> Fields(JsonObject old, JsonObject recent, string what, IReadOnlyList<string> within)
    {
        var fields = recent["properties"] as JsonObject ?? [];
        foreach (var (name, field) in old["properties"] as JsonObject ?? [])
        {
            var found = fields[name] is { } same ? Between(field!.AsObject(), same.AsObject(), $"{name} in {what}", within)
                : [isSent ? $"does not know {name} in {what} any more" : $"leaves {name} out of {what}"];
            foreach (var change in found)
            {
                yield return change;
            }
        }

        var (needed, needs) = (Required(old), Required(recent));
        foreach (var name in isSent ? needs.Except(needed) : needed.Except(needs).Where(fields.ContainsKey))
        {
            yield return isSent ? $"needs {name} in {what} now" : $"has {name} in {what} only sometimes now";
        }
    }

    private IEnumerable<string> Items(JsonObject old, JsonObject recent, string what, IReadOnlyList<string> within) =>
        old["items"] is JsonObject item && recent["items"] is JsonObject other ? Between(item, other, $"an item of {what}", within) : [];

    private static bool IsNullable(JsonObject schema) => (bool?)schema["nullable"] == true;

    private static IEnumerable<string> Required(JsonObject schema) => (schema["required"] as JsonArray ?? []).Select(name => $"{name}");

    private static decimal Number(JsonNode value) => decimal.Parse($"{value}", NumberStyles.Float, CultureInfo.InvariantCulture);

    // A reference that stands in allOf is one with something said beside it.
    private static JsonObject Resolved(JsonObject schema, JsonObject document)
    {
        var merged = new JsonObject();
        foreach (var part in (schema["allOf"] as JsonArray ?? []).Select(part => Resolved(part!.AsObject(), document)).Append(schema))
        {
            foreach (var (keyword, value) in part)
            {
                merged[keyword] = value?.DeepClone();
            }
        }

        return (string?)schema["$ref"] is { } reference ? Resolved(document["components"]!["schemas"]![reference.Split('/')[^1]]!.AsObject(), document) : merged;
    }
}

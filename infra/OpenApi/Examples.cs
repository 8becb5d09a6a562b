using System.Text.Json.Nodes;

namespace Shop.Infra.OpenApi;

/// <summary>Makes an example of a schema from the examples that the <see cref="Glossary"/> has of its fields.</summary>
internal sealed class Examples(JsonObject components)
{
    /// <summary>For times, and only where the field's own word has none.</summary>
    public const string Time = "2026-03-01T12:00:00.000Z";

    public const string Key = "example";

    /// <summary>Gives every component that is an object an example that is made of those of its properties, which go.</summary>
    public void AddToComponents()
    {
        var examples = components.Select(component => component.Key).ToDictionary(name => name, Of);
        foreach (var (name, schema) in components.ToList())
        {
            foreach (var (_, property) in schema!["properties"]?.AsObject() ?? [])
            {
                property!.AsObject().Remove(Key);
            }

            schema[Key] = examples[name];
        }
    }

    /// <summary>An example from a comment. <c>null</c> leaves the field out of examples: it is one of several ways to say a thing.</summary>
    public static JsonNode? Parse(string comment, JsonObject schema) =>
        comment == "null" ? null : (string?)schema["type"] == "string" ? JsonValue.Create(comment) : JsonNode.Parse(comment);

    /// <summary>An example of a component.</summary>
    public JsonNode Of(string component) => Compose(new() { ["$ref"] = Reference(component) }, "", "", [])!;

    /// <summary>An example of a value that is not in a component: a parameter or a header.</summary>
    public static JsonNode OfScalar(JsonObject schema, string name, string owner = "") => Scalar(schema, owner, name);

    private JsonNode? Compose(JsonObject schema, string owner, string field, IReadOnlyList<string> within)
    {
        if (schema[Key] is { } own && owner.Length > 0)
        {
            return own.DeepClone();
        }

        if (schema["allOf"] is JsonArray all)
        {
            return Compose(all[0]!.AsObject(), owner, field, within);
        }

        if ((string?)schema["$ref"] is { } reference)
        {
            var component = reference[Reference("").Length..];

            // What holds itself ends at the second time.
            return within.Contains(component) ? null : Compose(components[component]!.AsObject(), component, field, [.. within, component]);
        }

        return (string?)schema["type"] switch
        {
            "object" => Fields(schema, owner, within),
            "array" => Compose(schema["items"]!.AsObject(), owner, field, within) is { } item ? new JsonArray(item) : new JsonArray(),
            _ => Scalar(schema, owner, field),
        };
    }

    private JsonObject Fields(JsonObject schema, string owner, IReadOnlyList<string> within)
    {
        var example = new JsonObject();
        foreach (var (name, property) in schema["properties"] as JsonObject ?? [])
        {
            var isLeftOut = property!.AsObject().TryGetPropertyValue(Key, out var own) && own is null;
            if (!isLeftOut && Glossary.Of(owner, name)?.IsLeftOut != true && Compose(property!.AsObject(), owner, name, within) is { } value)
            {
                example[name] = value;
            }
        }

        return example;
    }

    private static JsonNode Scalar(JsonObject schema, string owner, string field) =>
        Glossary.Of(owner, field)?.Example is { } own && JsonSchema.Faults(own, schema).Count == 0 ? own
        : schema["enum"] is JsonArray { Count: > 0 } values ? values[0]!.DeepClone()
        : (string?)schema["type"] switch
        {
            "boolean" => true,
            "integer" or "number" => schema["default"]?.DeepClone() ?? schema["minimum"]?.DeepClone() ?? 1,
            _ => Text(schema),
        };

    private static string Text(JsonObject schema) => (string?)schema["format"] switch
    {
        "date-time" => Time,
        "date" => Time[..10],
        "email" => "ada@example.com",
        "uri" => "https://images.example.com/1.jpg",
        "uuid" => "0195516a-0c80-7000-8000-000000000001",
        _ => "text",
    };

    private static string Reference(string component) => $"#/components/schemas/{component}";
}

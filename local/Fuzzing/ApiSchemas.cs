using System.Text.Json.Nodes;

namespace Shop.Local.Fuzzing;

/// <summary>The named schemas of an OpenAPI document.</summary>
internal sealed class ApiSchemas(JsonObject components)
{
    private const string Prefix = "#/components/schemas/";

    /// <summary>The schema itself: references followed, a lone <c>allOf</c> opened.</summary>
    public JsonObject Resolve(JsonObject schema) =>
        (string?)schema["$ref"] is { } reference ? Resolve(components[reference[Prefix.Length..]]!.AsObject())
        : schema["allOf"] is JsonArray { Count: 1 } only ? Opened(schema, Resolve(only[0]!.AsObject()))
        : schema;

    private static JsonObject Opened(JsonObject around, JsonObject schema)
    {
        var opened = schema.DeepClone().AsObject();
        foreach (var (name, value) in around.Where(member => member.Key != "allOf"))
        {
            opened[name] = value?.DeepClone();
        }

        return opened;
    }
}

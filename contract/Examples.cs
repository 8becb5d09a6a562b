using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace Shop.Contract;

/// <summary>Finds the examples of values, as JSON.</summary>
internal static class Examples
{
    private const string Time = "2026-03-01T12:00:00.000Z";

    /// <summary>
    /// The example that a comment or an attribute states. When no example is stated, it is the example of the schema. The text <c>null</c>
    /// leaves the field out of examples.
    /// </summary>
    public static JsonNode? Of(string? stated, IOpenApiSchema schema) =>
        stated is null ? Of(schema)
        : stated == "null" ? null
        : schema.Type?.HasFlag(JsonSchemaType.String) == true ? JsonValue.Create(stated)
        : JsonNode.Parse(stated);

    /// <summary>
    /// The example of the schema, or an example that follows from its type; null for a component that has no example yet.
    /// </summary>
    public static JsonNode? Of(IOpenApiSchema schema) =>
        schema is { AllOf: [var only] } ? Of(only)
        : schema.Examples is [var own, ..] ? own.DeepClone()
        : schema.Enum is [var first, ..] ? first.DeepClone()
        : (schema.Type & ~JsonSchemaType.Null) switch
        {
            JsonSchemaType.Object => schema is OpenApiSchemaReference ? null : new JsonObject(),
            JsonSchemaType.Array => Of(schema.Items!) is { } item ? new JsonArray(item) : new JsonArray(),
            JsonSchemaType.Boolean => true,
            JsonSchemaType.Integer or JsonSchemaType.Number => schema.Default?.DeepClone() ?? JsonNode.Parse(schema.Minimum ?? "1"),
            _ => Text(schema.Format),
        };

    private static string Text(string? format) => format switch
    {
        "date-time" => Time,
        "date" => Time[..10],
        "email" => "ada@example.com",
        "uri" => "https://images.example.com/1.jpg",
        "uuid" => "0195516a-0c80-7000-8000-000000000001",
        _ => "text",
    };
}

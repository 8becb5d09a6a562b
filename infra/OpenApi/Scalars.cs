using System.Text.Json;
using System.Text.Json.Nodes;

namespace Shop.Infra.OpenApi;

/// <summary>The schemas of types that JSON has a scalar for, and of any object. (API Gateway does not know the formats int32 and int64, nor examples.)</summary>
internal static class Scalars
{
    /// <returns>Null for other types.</returns>
    public static JsonObject? Of(Type type) =>
        type == typeof(string) ? new() { ["type"] = "string" }
        : type == typeof(bool) ? new() { ["type"] = "boolean" }
        : type == typeof(int) || type == typeof(long) ? new() { ["type"] = "integer" }
        : type == typeof(decimal) || type == typeof(double) ? new() { ["type"] = "number" }
        : type == typeof(DateTimeOffset) ? new() { ["type"] = "string", ["format"] = "date-time" }
        : type == typeof(DateOnly) ? new() { ["type"] = "string", ["format"] = "date" }
        : type == typeof(Guid) ? new() { ["type"] = "string", ["format"] = "uuid" }
        : type == typeof(JsonElement) ? new() { ["type"] = "object" }
        : type == typeof(Uri) ? new() { ["type"] = "string", ["format"] = "uri" }
        : type.IsEnum ? new()
        {
            ["type"] = "string",
            ["enum"] = new JsonArray([.. Enum.GetNames(type).Select(name => JsonValue.Create(JsonNamingPolicy.CamelCase.ConvertName(name)))]),
        }
        : null;
}

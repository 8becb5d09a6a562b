using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Shop.Local.Messaging;

/// <summary>Reads and writes JSON text as AWS does: without escapes that JSON does not need.</summary>
internal static class PlainJson
{
    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Text(JsonNode? node) => node is null ? "null" : node.ToJsonString(Options);

    /// <summary>Parses JSON; null when the text is not JSON.</summary>
    public static JsonNode? Parse(ReadOnlyMemory<byte> json)
    {
        try
        {
            return JsonNode.Parse(json.Span);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

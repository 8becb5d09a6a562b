using System.Text.Json;
using System.Text.Json.Nodes;

namespace Shop.Local.Hosting;

internal static class StrictJson
{
    private static readonly JsonDocumentOptions NoDuplicates = new() { AllowDuplicateProperties = false };

    /// <summary>Parses a JSON object; null when the text is not a JSON object or has a repeated member.</summary>
    public static JsonObject? Object(ReadOnlySpan<byte> json)
    {
        try
        {
            return JsonNode.Parse(json, documentOptions: NoDuplicates) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Shop.Infra.OpenApi;

/// <summary>How documents are written.</summary>
internal static class DocumentText
{
    public static JsonSerializerOptions Compact { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly JsonSerializerOptions Indented = new(Compact) { WriteIndented = true, NewLine = "\n" };

    /// <summary>Indented by two spaces, ending with one line feed.</summary>
    public static string Of(JsonNode document) => document.ToJsonString(Indented) + "\n";
}

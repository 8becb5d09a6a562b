using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace Shop.Contract;

/// <summary>Writes and parses documents: OpenAPI 3.0 as JSON.</summary>
internal static class DocumentText
{
    // AWS uses this version in its own examples of documents that API Gateway imports.
    private const string Version = "3.0.1";

    private static readonly JsonSerializerOptions Terse = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly JsonSerializerOptions Indented = new(Terse) { WriteIndented = true, NewLine = "\n" };

    /// <summary>The JSON of the document on one line.</summary>
    public static string Compact(OpenApiDocument document) => Json(document).ToJsonString(Terse);

    /// <summary>The JSON of the document, indented by two spaces and ending with one line feed.</summary>
    public static string Of(OpenApiDocument document) => Json(document).ToJsonString(Indented) + "\n";

    /// <exception cref="FormatException">The text is not an OpenAPI document.</exception>
    public static OpenApiDocument Parse(string json)
    {
        var root = JsonNode.Parse(json);
        foreach (var schema in Objects(root).Where(one => one.ContainsKey("nullable")).ToList())
        {
            // The reader ignores "nullable" in a schema without a type.
            schema.TryAdd("type", "object");
        }

        return OpenApiDocument.Parse(root!.ToJsonString(), OpenApiConstants.Json).Document
            ?? throw new FormatException("This is not an OpenAPI document.");
    }

    private static IEnumerable<JsonObject> Objects(JsonNode? node) => node switch
    {
        JsonObject members => members.SelectMany(member => Objects(member.Value)).Prepend(members),
        JsonArray items => items.SelectMany(Objects),
        _ => [],
    };

    private static JsonNode Json(OpenApiDocument document)
    {
        var text = new StringWriter();
        document.SerializeAsV3(new OpenApiJsonWriter(text));
        var json = JsonNode.Parse(text.ToString())!;
        json["openapi"] = Version;
        return json;
    }
}

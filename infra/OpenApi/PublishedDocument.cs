using System.Text.Json.Nodes;
using Shop.Infra.Handlers;

namespace Shop.Infra.OpenApi;

/// <summary><c>docs/openapi.json</c>: what every stack deploys, without what only API Gateway reads.</summary>
public static class PublishedDocument
{
    /// <summary>Relative to the repository.</summary>
    public const string RelativePath = "docs/openapi.json";

    public static string Text => DocumentText.Of(ApiDocument.Build(HandlerCatalog.Deployed));

    public static async Task WriteAsync(string root, CancellationToken cancellation = default)
    {
        var path = Path.Combine(root, RelativePath);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        await File.WriteAllTextAsync(path, Text, cancellation);
    }

    /// <summary>A copy of a deployed body without its <c>x-amazon-*</c> members, written as the published document is.</summary>
    public static string Of(string body)
    {
        var document = JsonNode.Parse(body)!;
        Strip(document);
        return DocumentText.Of(document);
    }

    private static void Strip(JsonNode? node)
    {
        if (node is JsonArray array)
        {
            foreach (var item in array)
            {
                Strip(item);
            }
        }

        if (node is JsonObject json)
        {
            foreach (var (name, value) in json.ToList())
            {
                if (name.StartsWith("x-amazon-", StringComparison.Ordinal))
                {
                    json.Remove(name);
                }
                else
                {
                    Strip(value);
                }
            }
        }
    }
}

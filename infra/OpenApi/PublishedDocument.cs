using System.Text.Json.Nodes;
using Shop.Infra.Handlers;

namespace Shop.Infra.OpenApi;

/// <summary><c>docs/openapi.json</c>: what every stack deploys, without what only API Gateway reads.</summary>
public static class PublishedDocument
{
    /// <summary>Relative to the repository.</summary>
    public const string RelativePath = "docs/openapi.json";

    private static readonly string[] DescribedParts = ["info", "tags", "components"];

    public static string Text => DocumentText.Of(Document());

    /// <summary>What a client of the committed document would stumble over; empty when nothing is committed.</summary>
    public static IReadOnlyList<string> BreaksOf(string? committed) =>
        committed is null ? [] : BreakingChanges.Between(JsonNode.Parse(committed)!.AsObject(), Document());

    public static async Task WriteAsync(string root, CancellationToken cancellation = default)
    {
        var path = Path.Combine(root, RelativePath);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        await File.WriteAllTextAsync(path, Text, cancellation);
    }

    /// <summary>The document of what is really served: the operations of a deployed body, described as the handlers do.</summary>
    public static string OfServed(string body, Uri address)
    {
        var served = JsonNode.Parse(Of(body))!.AsObject();
        var described = ApiDocument.Build(HandlerCatalog.Deployed);
        foreach (var (path, item) in served["paths"]!.AsObject())
        {
            foreach (var (method, _) in item!.AsObject().ToList())
            {
                item[method] = (described["paths"]![path]?[method] ?? item[method])!.DeepClone();
            }
        }

        foreach (var part in DescribedParts)
        {
            served[part] = described[part]!.DeepClone();
        }

        return DocumentText.Of(With([Servers.Of(address)], served));
    }

    /// <summary>A copy of a deployed body without its <c>x-amazon-*</c> members, written as the published document is.</summary>
    public static string Of(string body)
    {
        var document = JsonNode.Parse(body)!;
        Strip(document);
        return DocumentText.Of(document);
    }

    private static JsonObject Document() => With(Servers.All, ApiDocument.Build(HandlerCatalog.Deployed));

    private static JsonObject With(JsonArray servers, JsonObject document)
    {
        document.Insert(document.IndexOf("info") + 1, "servers", servers);
        return document;
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

using Microsoft.OpenApi;
using Shop.Contract.Changes;
using Shop.Contract.Handlers;

namespace Shop.Contract;

/// <summary>Builds <c>docs/openapi.json</c>: the document for clients, the same for every stack.</summary>
public static class PublishedDocument
{
    /// <summary>The path of the document, relative to the repository.</summary>
    public const string RelativePath = "docs/openapi.json";

    private static readonly Lazy<string> OfHandlers = new(() => With(Servers.All));

    public static string Text => OfHandlers.Value;

    /// <summary>The document of the local run at <paramref name="address"/>.</summary>
    public static string At(Uri address) => With([Servers.Local(address)]);

    /// <summary>The changes that break clients of the committed document; empty when no document is committed.</summary>
    public static IReadOnlyList<string> BreaksOf(string? committed) =>
        committed is null ? [] : BreakingChanges.Between(DocumentText.Parse(committed), DocumentText.Parse(Text));

    public static async Task WriteAsync(string root, CancellationToken cancellationToken = default)
    {
        var path = Path.Combine(root, RelativePath);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        await File.WriteAllTextAsync(path, Text, cancellationToken);
    }

    private static string With(IList<OpenApiServer> servers)
    {
        var document = ApiDocument.Build(HandlerCatalog.Deployed);
        document.Servers = servers;
        return DocumentText.Of(document);
    }
}

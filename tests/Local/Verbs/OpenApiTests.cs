using System.Text.Json.Nodes;
using Shop.Contract;
using Shop.Local.Verbs;
using Shop.Tests.Local.Support;

namespace Shop.Tests.Local.Verbs;

public sealed class OpenApiTests : IDisposable
{
    private readonly Folder root = Shops.NewFolder();

    private string Document => Path.Combine(root.Path, PublishedDocument.RelativePath);

    public void Dispose() => root.Dispose();

    [Fact]
    public async Task A_document_that_equals_the_handlers_has_exit_code_0()
    {
        Commit(PublishedDocument.Text);
        Assert.Equal((0, "docs/openapi.json matches the handlers."), await RunAsync());
    }

    [Fact]
    public async Task A_difference_that_breaks_no_client_is_written_with_the_option_accept()
    {
        var (code, said) = await RunAsync();
        Assert.Equal(1, code);
        Assert.Contains("no client breaks", said, StringComparison.Ordinal);
        Assert.False(File.Exists(Document));

        Assert.Equal((0, "Wrote docs/openapi.json."), await RunAsync(accept: true));
        Assert.Equal(PublishedDocument.Text, await File.ReadAllTextAsync(Document));
    }

    [Fact]
    public async Task A_difference_that_breaks_clients_is_reported_and_written_only_with_the_option_breaking()
    {
        var more = JsonNode.Parse(PublishedDocument.Text)!;
        more["paths"]!["/gone"] = new JsonObject { ["get"] = more["paths"]!["/health"]!["get"]!.DeepClone() };
        Commit(more.ToJsonString());
        foreach (var accept in new[] { false, true })
        {
            var (code, said) = await RunAsync(accept);
            Assert.Equal(2, code);
            Assert.StartsWith("breaks clients: GET /gone is gone.", said, StringComparison.Ordinal);
            Assert.Equal(more.ToJsonString(), await File.ReadAllTextAsync(Document));
        }

        Assert.Equal(0, (await RunAsync(accept: true, breaking: true)).Code);
        Assert.Equal(PublishedDocument.Text, await File.ReadAllTextAsync(Document));
    }

    private void Commit(string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Document)!);
        File.WriteAllText(Document, text);
    }

    private async Task<(int Code, string Said)> RunAsync(bool accept = false, bool breaking = false)
    {
        var output = new StringWriter();
        var code = await OpenApiVerb.RunAsync(root.Path, accept, breaking, output, CancellationToken.None);
        return (code, $"{output}".Trim());
    }
}

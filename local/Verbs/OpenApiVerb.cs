using System.CommandLine;
using Shop.Infra.OpenApi;

namespace Shop.Local.Verbs;

/// <summary><c>shop openapi</c>: whether the published document is what the handlers' attributes say; 0 it is, 1 it is not.</summary>
internal static class OpenApiVerb
{
    public static Command Create(string root, TextWriter output)
    {
        var accept = new Option<bool>("--accept") { Description = $"Write {PublishedDocument.RelativePath}" };
        var command = new Command("openapi", $"Compare {PublishedDocument.RelativePath} with the handlers") { accept };
        command.SetAction(async (parsed, cancellation) =>
        {
            var path = Path.Combine(root, PublishedDocument.RelativePath);
            if (File.Exists(path) && await File.ReadAllTextAsync(path, cancellation) == PublishedDocument.Text)
            {
                await output.WriteLineAsync($"{PublishedDocument.RelativePath} is what the handlers say.");
                return 0;
            }

            if (!parsed.GetValue(accept))
            {
                await output.WriteLineAsync($"{PublishedDocument.RelativePath} is not what the handlers say: ./shop openapi --accept writes it.");
                return 1;
            }

            await PublishedDocument.WriteAsync(root, cancellation);
            await output.WriteLineAsync($"Wrote {PublishedDocument.RelativePath}.");
            return 0;
        });
        return command;
    }
}

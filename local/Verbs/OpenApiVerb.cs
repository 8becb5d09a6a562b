using System.CommandLine;
using Shop.Contract;

namespace Shop.Local.Verbs;

/// <summary>
/// The verb <c>shop openapi</c>: compares the published document with the handlers. Exit code 0 when they are the same, 1 when they are
/// different, 2 when the difference breaks clients.
/// </summary>
internal static class OpenApiVerb
{
    private const string File = PublishedDocument.RelativePath;

    public static Command Create(string root, TextWriter output)
    {
        var accept = new Option<bool>("--accept") { Description = $"Write {File}" };
        var breaking = new Option<bool>("--breaking") { Description = "With --accept: also when it breaks clients" };
        var command = new Command("openapi", $"Compare {File} with the handlers") { accept, breaking };
        command.SetAction((parsed, cancellationToken) =>
            RunAsync(root, parsed.GetValue(accept), parsed.GetValue(breaking), output, cancellationToken));
        return command;
    }

    internal static async Task<int> RunAsync(
        string root, bool accept, bool breaking, TextWriter output, CancellationToken cancellationToken)
    {
        var path = Path.Combine(root, File);
        var committed = System.IO.File.Exists(path) ? await System.IO.File.ReadAllTextAsync(path, cancellationToken) : null;
        if (committed == PublishedDocument.Text)
        {
            await output.WriteLineAsync($"{File} matches the handlers.");
            return 0;
        }

        var breaks = PublishedDocument.BreaksOf(committed);
        foreach (var change in breaks)
        {
            await output.WriteLineAsync($"breaks clients: {change}");
        }

        if (breaks.Count > 0 && !(accept && breaking))
        {
            await output.WriteLineAsync(
                $"{File} does not match the handlers, and the difference breaks clients: ./shop openapi --accept --breaking writes it.");
            return 2;
        }

        if (!accept)
        {
            await output.WriteLineAsync($"{File} does not match the handlers; no client breaks. ./shop openapi --accept writes it.");
            return 1;
        }

        await PublishedDocument.WriteAsync(root, cancellationToken);
        await output.WriteLineAsync($"Wrote {File}.");
        return 0;
    }
}

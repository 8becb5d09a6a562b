using System.CommandLine;
using Shop.Contract.Handlers;

namespace Shop.Local.Verbs;

/// <summary>
/// The verb <c>shop docs</c>: compares the generated part of docs/architecture.md with the handlers. Exit code 0 when they are the same, 1
/// when they are different.
/// </summary>
internal static class DocsVerb
{
    public static Command Create(string root, TextWriter output)
    {
        var accept = new Option<bool>("--accept") { Description = $"Write {FunctionTable.RelativePath}" };
        var command = new Command("docs", $"Compare the table of functions in {FunctionTable.RelativePath} with the handlers") { accept };
        command.SetAction((parsed, cancellationToken) => RunAsync(root, parsed.GetValue(accept), output, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(string root, bool accept, TextWriter output, CancellationToken cancellationToken)
    {
        var path = Path.Combine(root, FunctionTable.RelativePath);
        var committed = await File.ReadAllTextAsync(path, cancellationToken);
        var current = FunctionTable.Update(committed, HandlerCatalog.Deployed);
        if (committed == current)
        {
            await output.WriteLineAsync($"{FunctionTable.RelativePath} matches the handlers.");
            return 0;
        }

        if (!accept)
        {
            await output.WriteLineAsync($"{FunctionTable.RelativePath} does not match the handlers. ./shop docs --accept writes it.");
            return 1;
        }

        await File.WriteAllTextAsync(path, current, cancellationToken);
        await output.WriteLineAsync($"Wrote {FunctionTable.RelativePath}.");
        return 0;
    }
}

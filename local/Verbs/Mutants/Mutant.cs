using System.Text.Json.Nodes;

namespace Shop.Local.Verbs.Mutants;

/// <summary>One mutant: the code of domain/ with one small change.</summary>
/// <param name="File">The path of the file, relative to domain/.</param>
/// <param name="IsText">Whether the change is in a string literal.</param>
/// <param name="IsKilled">Whether a test failed or did not end.</param>
internal sealed record Mutant(string File, int Line, string Original, string Mutated, bool IsText, bool IsKilled)
{
    private const int MaxLength = 100;

    /// <summary>The folder in domain/; <c>.</c> for a file that is directly in domain/.</summary>
    public string Folder => File.Split('/') is [var folder, _, ..] ? folder : ".";

    public override string ToString() => $"domain/{File}:{Line}  {Short(Original)} → {Short(Mutated)}";

    internal static Mutant Read(string file, string[] source, JsonNode mutant, bool isKilled)
    {
        var (startLine, startColumn) = Position(mutant["location"]!["start"]!);
        var (endLine, endColumn) = Position(mutant["location"]!["end"]!);
        var lines = source[startLine..(endLine + 1)];
        lines[^1] = lines[^1][..endColumn];
        lines[0] = lines[0][startColumn..];
        var isText = ((string)mutant["mutatorName"]!).StartsWith("String mutation", StringComparison.Ordinal);
        return new(file, startLine + 1, string.Join('\n', lines), (string?)mutant["replacement"] ?? "", isText, isKilled);
    }

    // The schema counts lines and columns from 1.
    private static (int Line, int Column) Position(JsonNode position) => ((int)position["line"]! - 1, (int)position["column"]! - 1);

    private static string Short(string code)
    {
        var line = string.Join(' ', code.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length <= MaxLength ? line : $"{line[..MaxLength]}…";
    }
}

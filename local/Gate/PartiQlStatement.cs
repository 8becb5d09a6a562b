using System.Text.RegularExpressions;

namespace Shop.Local.Gate;

/// <summary>The parts of a PartiQL statement that IAM evaluates.</summary>
/// <param name="Verb"><c>Select</c>, <c>Insert</c>, <c>Update</c> or <c>Delete</c>.</param>
internal sealed partial record PartiQlStatement(string Verb, string Table, string? Index)
{
    /// <summary>Reads a statement. An unreadable statement gets an empty table name, so that no policy allows it.</summary>
    public static PartiQlStatement Parse(string statement)
    {
        var match = Pattern().Match(statement);
        var verb = match.Groups["verb"].Value.ToUpperInvariant();
        return match.Success
            ? new(
                verb[0] + verb[1..].ToLowerInvariant(),
                match.Groups["table"].Value,
                match.Groups["index"] is { Success: true, Value: var index } ? index : null)
            : new("Select", "", null);
    }

    [GeneratedRegex(
        """
        ^\s*(?:(?<verb>SELECT)\b.*?\bFROM|(?<verb>INSERT)\s+INTO|(?<verb>UPDATE)|(?<verb>DELETE)\s+FROM)\s+
        (?:"(?<table>[^"]+)"|(?<table>[A-Za-z0-9_.-]+?)) (?:\."(?<index>[^"]+)")? (?:\s|$)
        """,
        RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}

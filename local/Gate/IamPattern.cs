using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;

namespace Shop.Local.Gate;

/// <summary>
/// Matches text against IAM's wildcards: <c>?</c> matches one character, <c>*</c> any number of characters. In a resource, a <c>*</c> in
/// the middle of an ARN part matches no colon; at the end of a part it also matches colons.
/// </summary>
internal sealed class IamPattern
{
    private static readonly SearchValues<char> Wildcards = SearchValues.Create('*', '?');

    // Null for a pattern without wildcards, which is the usual case. Building an expression takes a thousand times as long as comparing two
    // texts.
    private readonly Regex? regex;
    private readonly StringComparison comparison;

    private IamPattern(string text, Func<int, string> star, bool ignoreCase)
    {
        Text = text;
        comparison = ignoreCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
        if (text.AsSpan().ContainsAny(Wildcards))
        {
            var options = ignoreCase ? RegexOptions.IgnoreCase : RegexOptions.None;
            regex = new(Translate(text, star), options | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);
        }
    }

    /// <summary>The pattern as the policy writes it.</summary>
    public string Text { get; }

    /// <summary>A pattern for actions. Upper and lower case are equal in actions.</summary>
    public static IamPattern Action(string pattern) => new(pattern, _ => ".*", ignoreCase: true);

    public static IamPattern Resource(string pattern) =>
        new(pattern, position => position + 1 == pattern.Length || pattern[position + 1] == ':' ? ".*" : "[^:]*", ignoreCase: false);

    public bool Matches(string value) => regex?.IsMatch(value) ?? string.Equals(Text, value, comparison);

    private static string Translate(string pattern, Func<int, string> star)
    {
        var regex = new StringBuilder("^");
        for (var position = 0; position < pattern.Length; position++)
        {
            regex.Append(pattern[position] switch
            {
                '*' => star(position),
                '?' => ".",
                var other => Regex.Escape(other.ToString()),
            });
        }

        return regex.Append(@"\z").ToString();
    }
}

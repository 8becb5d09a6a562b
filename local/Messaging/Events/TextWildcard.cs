using System.Text;
using System.Text.RegularExpressions;

namespace Shop.Local.Messaging.Events;

/// <summary>EventBridge's wildcard: <c>*</c> matches any text, <c>\*</c> an asterisk, <c>\\</c> a backslash.</summary>
internal sealed class TextWildcard
{
    private readonly Regex regex;

    private TextWildcard(string expression) =>
        regex = new(expression, RegexOptions.CultureInvariant | RegexOptions.NonBacktracking | RegexOptions.Singleline);

    /// <exception cref="FormatException">Two asterisks follow each other, or a backslash escapes another character.</exception>
    public static TextWildcard Parse(string text)
    {
        var expression = new StringBuilder("^");
        for (var position = 0; position < text.Length; position++)
        {
            switch (text[position])
            {
                case '*' when position + 1 < text.Length && text[position + 1] == '*':
                    throw new FormatException($"the wildcard {text} has two asterisks in a row");
                case '*':
                    expression.Append(".*");
                    break;
                case '\\' when position + 1 < text.Length && text[position + 1] is '*' or '\\':
                    expression.Append(Regex.Escape($"{text[++position]}"));
                    break;
                case '\\':
                    throw new FormatException($"the wildcard {text} escapes a character that needs none");
                default:
                    expression.Append(Regex.Escape($"{text[position]}"));
                    break;
            }
        }

        return new(expression.Append(@"\z").ToString());
    }

    public bool Matches(string value) => regex.IsMatch(value);
}

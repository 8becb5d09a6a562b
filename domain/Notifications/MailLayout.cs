using System.Text;
using System.Text.Encodings.Web;

namespace Shop.Domain.Notifications;

/// <summary>
/// Writes the body of a mail as plain text and as HTML. The parts contain texts that users typed: in both forms a text stays in its line,
/// no character changes the direction of the text around it, and HTML shows markup as text.
/// </summary>
internal static class MailLayout
{
    public static string Text(IEnumerable<MailPart> parts) => string.Join("\n\n", parts.Select(Text)) + "\n";

    public static string Html(IEnumerable<MailPart> parts) =>
        "<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"></head><body>\n"
        + $"{string.Concat(parts.Select(Html))}</body></html>\n";

    private static string Text(MailPart part) => part switch
    {
        MailParagraph paragraph => Line(paragraph.Text),
        MailTable table => string.Join('\n', table.Rows.Select(row => $"{Line(row.Label)}: {Line(row.Value)}")),
        _ => throw new InvalidOperationException($"Unknown part {part}."),
    };

    private static string Html(MailPart part) => part switch
    {
        MailParagraph paragraph => $"<p>{Escaped(paragraph.Text)}</p>\n",
        MailTable table => $"<table>\n{string.Concat(table.Rows.Select(Html))}</table>\n",
        _ => throw new InvalidOperationException($"Unknown part {part}."),
    };

    private static string Html(MailRow row) =>
        $"<tr><td><bdi>{Escaped(row.Label)}</bdi></td><td align=\"right\"><bdi>{Escaped(row.Value)}</bdi></td></tr>\n";

    private static string Escaped(string text) => HtmlEncoder.Default.Encode(Line(text));

    private static string Line(string text)
    {
        var line = new StringBuilder(text.Length);
        foreach (var character in text.Where(character => !ChangesDirection(character)))
        {
            line.Append(char.IsControl(character) || character is '\u2028' or '\u2029' ? ' ' : character);
        }

        return line.ToString();
    }

    private static bool ChangesDirection(char character) =>
        character is '\u061C' or '\u200E' or '\u200F' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
}

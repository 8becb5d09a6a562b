using System.Globalization;
using System.Net;
using System.Text;

namespace Shop.Local.Pages;

/// <summary>Writes the tables of the console page.</summary>
internal static class HtmlTable
{
    // A heading that starts with # marks a column of numbers. The cells contain HTML.
    public static void Table(StringBuilder page, string title, string[] headings, IEnumerable<string[]> rows)
    {
        string Class(int column) => headings[column][0] == '#' ? " class=\"n\"" : "";

        var all = rows.ToList();
        page.Append(CultureInfo.InvariantCulture, $"<h2>{title}</h2>");
        if (all.Count == 0)
        {
            page.Append("<p class=\"quiet\">None yet.</p>");
            return;
        }

        page.Append("<div class=\"wide\"><table><thead><tr>")
            .AppendJoin("", headings.Select((heading, column) => $"<th{Class(column)}>{heading.TrimStart('#')}</th>"))
            .Append("</tr></thead><tbody>");
        foreach (var row in all)
        {
            page.Append("<tr>").AppendJoin("", row.Select((cell, column) => $"<td{Class(column)}>{cell}</td>")).Append("</tr>");
        }

        page.Append("</tbody></table></div>");
    }

    public static string Text(object value) => WebUtility.HtmlEncode($"{value}");

    public static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}

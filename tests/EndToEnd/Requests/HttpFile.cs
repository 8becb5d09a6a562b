using System.Globalization;
using System.Text.RegularExpressions;

namespace Shop.Tests.EndToEnd.Requests;

/// <summary>One request of a collection; variables in braces are still in it.</summary>
/// <param name="Title">What stands behind the <c>###</c> before it.</param>
/// <param name="Name">What <c># @name</c> calls it, for later requests to refer to; null for most.</param>
/// <param name="Expected">The status that <c># Expect</c> says.</param>
internal sealed record HttpFileRequest(
    string Title, string? Name, int Expected, string Method, string Url, IReadOnlyList<(string Name, string Value)> Headers, string? Body);

/// <summary>
/// A file in the .http format that editors run: requests between lines of <c>###</c>, comments, <c>@variables</c>, a request line,
/// headers, an empty line and a body.
/// </summary>
internal sealed partial record HttpFile(string Name, IReadOnlyDictionary<string, string> Variables, IReadOnlyList<HttpFileRequest> Requests)
{
    /// <exception cref="FormatException">A request lacks its request line or the status it expects.</exception>
    public static HttpFile Parse(string name, string text)
    {
        var blocks = Separator().Split(text.ReplaceLineEndings("\n"));
        var variables = Variable().Matches(text).ToDictionary(match => match.Groups[1].Value, match => match.Groups[2].Value.Trim());

        // Even positions hold text, odd ones the title of the text behind them.
        var requests = Enumerable.Range(0, blocks.Length / 2)
            .Select(number => Request(blocks[(2 * number) + 1].Trim(), blocks[(2 * number) + 2], name));
        return new(name, variables, [.. requests]);
    }

    private static HttpFileRequest Request(string title, string block, string file)
    {
        FormatException Wrong(string what) => new($"{file}: '{title}' has no {what}.");

        var lines = block.Split('\n').SkipWhile(line => line.Length == 0 || line[0] is '#' or '@').ToList();
        if (lines.Count == 0 || RequestLine().Match(lines[0]) is not { Success: true } request)
        {
            throw Wrong("request line");
        }

        var headers = lines.Skip(1).TakeWhile(line => line.Trim().Length > 0).ToList();
        var body = string.Join('\n', lines.Skip(1 + headers.Count)).Trim();
        return new(
            title,
            Named().Match(block) is { Success: true } named ? named.Groups[1].Value : null,
            Expects().Match(block) is { Success: true } expects ? int.Parse(expects.Groups[1].Value, CultureInfo.InvariantCulture) : throw Wrong("'# Expect STATUS'"),
            request.Groups[1].Value,
            request.Groups[2].Value,
            [.. headers.Select(header => header.Split(':', 2)).Select(parts => (parts[0].Trim(), parts[1].Trim()))],
            body.Length == 0 ? null : body);
    }

    [GeneratedRegex("^###(.*)$", RegexOptions.Multiline)]
    private static partial Regex Separator();

    [GeneratedRegex(@"^@([A-Za-z]\w*)\s*=(.*)$", RegexOptions.Multiline)]
    private static partial Regex Variable();

    [GeneratedRegex("^(GET|POST|PUT|DELETE) (.+)$")]
    private static partial Regex RequestLine();

    [GeneratedRegex(@"^# @name (\w+)$", RegexOptions.Multiline)]
    private static partial Regex Named();

    [GeneratedRegex("^# Expect ([0-9]{3})$", RegexOptions.Multiline)]
    private static partial Regex Expects();
}

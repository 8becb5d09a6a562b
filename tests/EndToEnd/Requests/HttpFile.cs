using System.Globalization;
using System.Text.RegularExpressions;

namespace Shop.Tests.EndToEnd.Requests;

/// <summary>One request of the collection. Placeholders in URL, headers and body are not filled.</summary>
/// <param name="File">The name of its file.</param>
/// <param name="Title">The text after <c>###</c>.</param>
/// <param name="Name">The name that <c># @name</c> gives it for references from later requests; null without one.</param>
/// <param name="Expected">The status in its line <c># Expect</c>.</param>
/// <param name="Cost">The text of its line <c># DynamoDB</c>; null without one: the request does not call DynamoDB.</param>
internal sealed record HttpFileRequest(
    string File,
    string Title,
    string? Name,
    int Expected,
    string? Cost,
    string Method,
    string Url,
    IReadOnlyList<(string Name, string Value)> Headers,
    string? Body)
{
    public bool Succeeds => Expected is >= 200 and < 300;

    public override string ToString() => $"{RequestCollection.Folder}/{File}, '{Title}' ({Method} {Url})";
}

/// <summary>
/// A file in the .http format of editors: comments, <c>@variables</c>, and requests after lines of <c>###</c>. A request has its request
/// line, headers, an empty line and a body.
/// </summary>
internal sealed partial record HttpFile(string Name, IReadOnlyDictionary<string, string> Variables, IReadOnlyList<HttpFileRequest> Requests)
{
    /// <exception cref="FormatException">A request lacks its request line or its line <c># Expect</c>.</exception>
    public static HttpFile Parse(string name, string text)
    {
        var blocks = Separator().Split(text.ReplaceLineEndings("\n"));
        var variables = Variable().Matches(text).ToDictionary(match => match.Groups[1].Value, match => match.Groups[2].Value.Trim());

        // The text before the first separator, then a title and a block for each request.
        var requests = blocks.Skip(1).Chunk(2).Select(request => Request(name, title: request[0].Trim(), block: request[1]));
        return new(name, variables, [.. requests]);
    }

    private static HttpFileRequest Request(string file, string title, string block)
    {
        FormatException Lacks(string line) => new($"{RequestCollection.Folder}/{file}: add the line '{line}' to '{title}'.");

        var lines = block.Split('\n').SkipWhile(line => line.Length == 0 || line[0] is '#' or '@').ToList();
        if (lines.Count == 0 || RequestLine().Match(lines[0]) is not { Success: true } request)
        {
            throw Lacks("METHOD {{baseUrl}}/path");
        }

        var headers = lines.Skip(1).TakeWhile(line => line.Trim().Length > 0).ToList();
        var body = string.Join('\n', lines.Skip(1 + headers.Count)).Trim();
        return new(
            file,
            title,
            Group(Named().Match(block)),
            int.Parse(Group(Expects().Match(block)) ?? throw Lacks("# Expect STATUS"), CultureInfo.InvariantCulture),
            Group(Costs().Match(block)),
            request.Groups[1].Value,
            request.Groups[2].Value,
            [.. headers.Select(header => header.Split(':', 2)).Select(parts => (parts[0].Trim(), parts[1].Trim()))],
            body.Length == 0 ? null : body);
    }

    private static string? Group(Match match) => match.Success ? match.Groups[1].Value : null;

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

    [GeneratedRegex("^# DynamoDB (.+)$", RegexOptions.Multiline)]
    private static partial Regex Costs();
}

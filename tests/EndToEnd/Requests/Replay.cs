using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Shop.Tests.EndToEnd.Support;

namespace Shop.Tests.EndToEnd.Requests;

/// <summary>Sends the requests of one file as an editor does: fills placeholders from variables and from answers to named requests.</summary>
internal sealed partial class Replay(HttpFile file, Uri baseUrl, HttpClient http)
{
    private readonly Dictionary<string, JsonElement> answers = [];

    /// <exception cref="FormatException">A placeholder refers to a variable, a request or a field that does not exist.</exception>
    public HttpFileRequest Fill(HttpFileRequest request) => request with
    {
        Url = Filled(request.Url),
        Headers = [.. request.Headers.Select(header => (header.Name, Filled(header.Value)))],
        Body = request.Body is null ? null : Filled(request.Body),
    };

    /// <param name="request">Its placeholders are filled.</param>
    public async Task<Answer> SendAsync(HttpFileRequest request)
    {
        using var message = new HttpRequestMessage(new HttpMethod(request.Method), request.Url)
        {
            Content = request.Body is null ? null : new ByteArrayContent(Encoding.UTF8.GetBytes(request.Body)),
        };
        foreach (var (name, value) in request.Headers)
        {
            var isAdded = message.Headers.TryAddWithoutValidation(name, value) || message.Content?.Headers.TryAddWithoutValidation(name, value) == true;
            Assert.True(isAdded, $"{request}: the header {name} is not valid.");
        }

        using var response = await http.SendAsync(message);
        var answer = await Answer.ReadAsync(response);
        if (request.Name is { } named)
        {
            answers[named] = answer.Json;
        }

        return answer;
    }

    /// <summary>The variables and the requests that the placeholders of a request refer to.</summary>
    public static IEnumerable<string> NamesIn(HttpFileRequest request) =>
        from text in request.Headers.Select(header => header.Value).Append(request.Url).Append(request.Body ?? "")
        from Match placeholder in Placeholder().Matches(text)
        let content = placeholder.Groups[1].Value
        select Reference().Match(content) is { Success: true } reference ? reference.Groups[1].Value : content;

    private string Filled(string text) => Placeholder().Replace(text, match => match.Groups[1].Value switch
    {
        "baseUrl" => $"{baseUrl}".TrimEnd('/'),
        var name when file.Variables.TryGetValue(name, out var value) => Filled(value),
        var reference when Reference().Match(reference) is { Success: true } parts => Found(parts.Groups[1].Value, parts.Groups[2].Value),
        var unknown => throw new FormatException($"{file.Name} has no variable {unknown}."),
    });

    // A path of members and indexes: items[0].productId
    private string Found(string request, string path)
    {
        try
        {
            return Step().Matches(path).Aggregate(answers[request], (json, step) => step.Groups[1].Success
                ? json.GetProperty(step.Groups[1].Value)
                : json[int.Parse(step.Groups[2].Value, CultureInfo.InvariantCulture)]).ToString();
        }
        catch (Exception exception) when (exception is KeyNotFoundException or InvalidOperationException or IndexOutOfRangeException)
        {
            throw new FormatException($"The answer to '{request}' has no {path}.", exception);
        }
    }

    [GeneratedRegex(@"\{\{(.+?)\}\}")]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"^(\w+)\.response\.body\.\$\.(.+)$")]
    private static partial Regex Reference();

    [GeneratedRegex(@"([A-Za-z]\w*)|\[([0-9]+)\]")]
    private static partial Regex Step();
}

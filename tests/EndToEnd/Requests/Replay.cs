using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Shop.Tests.EndToEnd.Requests;

/// <summary>Sends the requests of a file one after the other, as an editor would.</summary>
internal sealed partial class Replay(HttpFile file, Uri baseUrl, HttpClient http)
{
    private readonly Dictionary<string, JsonElement> _answers = [];

    /// <summary>Gives what was not answered as it should be.</summary>
    public async Task<IReadOnlyList<string>> RunAsync()
    {
        var wrong = new List<string>();
        foreach (var request in file.Requests)
        {
            var (status, text) = await SendAsync(request);
            if (status != request.Expected)
            {
                wrong.Add($"{file.Name}, {request.Title}: {request.Method} {request.Url} answered {status} instead of {request.Expected}: {text}");
            }
        }

        return wrong;
    }

    private async Task<(int Status, string Text)> SendAsync(HttpFileRequest request)
    {
        using var message = new HttpRequestMessage(new HttpMethod(request.Method), Filled(request.Url));
        if (request.Body is { } body)
        {
            message.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(Filled(body)));
        }

        foreach (var (name, value) in request.Headers)
        {
            Assert.True(message.Headers.TryAddWithoutValidation(name, Filled(value)) || message.Content!.Headers.TryAddWithoutValidation(name, Filled(value)), name);
        }

        using var answer = await http.SendAsync(message);
        var text = await answer.Content.ReadAsStringAsync();
        if (request.Name is { } named && text.Length > 0)
        {
            using var json = JsonDocument.Parse(text);
            _answers[named] = json.RootElement.Clone();
        }

        return ((int)answer.StatusCode, text);
    }

    private string Filled(string text) => Placeholder().Replace(text, match => match.Groups[1].Value switch
    {
        "baseUrl" => $"{baseUrl}".TrimEnd('/'),
        var name when file.Variables.TryGetValue(name, out var value) => Filled(value),
        var reference when Reference().Match(reference) is { Success: true } parts => Found(parts.Groups[1].Value, parts.Groups[2].Value),
        var unknown => throw new FormatException($"{file.Name}: nothing is called {unknown}."),
    });

    // A path of members and indexes: items[0].productId
    private string Found(string request, string path) => Step().Matches(path).Aggregate(_answers[request], (json, step) =>
        step.Groups[1].Success ? json.GetProperty(step.Groups[1].Value) : json[int.Parse(step.Groups[2].Value, CultureInfo.InvariantCulture)]).ToString();

    [GeneratedRegex(@"\{\{(.+?)\}\}")]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"^(\w+)\.response\.body\.\$\.(.+)$")]
    private static partial Regex Reference();

    [GeneratedRegex(@"([A-Za-z]\w*)|\[([0-9]+)\]")]
    private static partial Regex Step();
}

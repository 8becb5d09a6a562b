using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace Shop.Local.Seeds;

/// <summary>Sends requests to the API, as a user or without a token.</summary>
/// <param name="api">The base URL of the API, without a slash at the end.</param>
internal sealed class ApiClient(HttpClient http, Uri api)
{
    /// <param name="path">The path after the stage, with a slash at the start, and the query.</param>
    /// <returns>The JSON of the answer; an empty object when the answer has no body.</returns>
    /// <exception cref="LocalRunException">The API refused the request.</exception>
    public async Task<JsonObject> SendAsync(
        HttpMethod method, string path, JsonObject? body, string? token, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(method, new Uri($"{api}{path}"))
        {
            Headers = { Authorization = token is null ? null : new("Bearer", token) },
            Content = body is null ? null : JsonContent.Create(body),
        };
        using var answer = await http.SendAsync(request, cancellationToken);
        var text = await answer.Content.ReadAsStringAsync(cancellationToken);
        return !answer.IsSuccessStatusCode ? throw new LocalRunException($"{method} {path} answered {(int)answer.StatusCode}: {text}")
            : text.Length == 0 ? []
            : JsonNode.Parse(text)!.AsObject();
    }
}

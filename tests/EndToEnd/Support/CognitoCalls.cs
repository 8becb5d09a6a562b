using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace Shop.Tests.EndToEnd.Support;

/// <summary>Calls Cognito's API directly, past the shop's own routes, as anybody on the internet can.</summary>
public sealed class CognitoCalls(Uri endpoint) : IDisposable
{
    private readonly HttpClient _http = new();

    public void Dispose() => _http.Dispose();

    public async Task<Answer> CallAsync(string operation, object input)
    {
        using var content = new StringContent(JsonSerializer.Serialize(input), Encoding.UTF8);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/x-amz-json-1.1");
        content.Headers.Add("X-Amz-Target", "AWSCognitoIdentityProviderService." + operation);
        using var response = await _http.PostAsync(endpoint, content);
        var text = await response.Content.ReadAsStringAsync();
        using var json = JsonDocument.Parse(text.Length == 0 ? "{}" : text);
        return new((int)response.StatusCode, response.Content.Headers.ContentType?.MediaType, response.Headers, json.RootElement.Clone());
    }
}

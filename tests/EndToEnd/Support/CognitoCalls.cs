using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace Shop.Tests.EndToEnd.Support;

/// <summary>Calls Cognito's API directly and not the shop's routes, as every client on the internet can.</summary>
public sealed class CognitoCalls(Uri endpoint) : IDisposable
{
    private readonly HttpClient http = new();

    public void Dispose() => http.Dispose();

    public async Task<Answer> CallAsync(string operation, object input)
    {
        using var content = new StringContent(JsonSerializer.Serialize(input), Encoding.UTF8);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/x-amz-json-1.1");
        content.Headers.Add("X-Amz-Target", "AWSCognitoIdentityProviderService." + operation);
        using var response = await http.PostAsync(endpoint, content);
        return await Answer.ReadAsync(response);
    }
}

using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;

namespace Shop.Tests.EndToEnd.Support;

/// <summary>A client of the REST API.</summary>
public sealed class ShopClient(Uri baseUrl) : IDisposable
{
    private readonly HttpClient http = new() { BaseAddress = new Uri(baseUrl.ToString().TrimEnd('/') + "/") };

    public void Dispose() => http.Dispose();

    public Task<Answer> GetAsync(string path, string? token = null) => SendAsync(HttpMethod.Get, path, null, token);

    public Task<Answer> PostAsync(string path, object body, string? token = null, params (string Name, string Value)[] headers) =>
        SendAsync(HttpMethod.Post, path, JsonContent.Create(body), token, headers);

    public Task<Answer> PutAsync(string path, object body, string? token = null, params (string Name, string Value)[] headers) =>
        SendAsync(HttpMethod.Put, path, JsonContent.Create(body), token, headers);

    public Task<Answer> DeleteAsync(string path, string? token = null, params (string Name, string Value)[] headers) =>
        SendAsync(HttpMethod.Delete, path, null, token, headers);

    public Task<Answer> PostTextAsync(string path, string body, string? token = null) =>
        SendAsync(HttpMethod.Post, path, new StringContent(body, Encoding.UTF8, "application/json"), token);

    public async Task<Answer> SendAsync(
        HttpMethod method, string path, HttpContent? content, string? token, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, path.TrimStart('/')) { Content = content };
        if (token is not null)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        }

        foreach (var (name, value) in headers)
        {
            request.Headers.Add(name, value);
        }

        using var response = await http.SendAsync(request);
        return await Answer.ReadAsync(response);
    }
}

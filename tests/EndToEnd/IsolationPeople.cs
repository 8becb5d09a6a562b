using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using Shop.Domain.Users;
using Shop.Local.Seeds;
using Shop.Tests.EndToEnd.Support;

namespace Shop.Tests.EndToEnd;

/// <summary>Somebody signed in, with a guest cart of his own besides.</summary>
internal sealed class Someone(HttpClient http, Uri api, Visitor visitor, string guestCart)
{
    public Role Role => visitor.Role;

    public string UserId => visitor.UserId;

    public async Task<(int Status, JsonNode? Json)> AskAsync(string method, string path, object? body = null)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), new Uri($"{api}{path}"))
        {
            Headers = { Authorization = new AuthenticationHeaderValue("Bearer", visitor.Token) },
            Content = body is null ? null : JsonContent.Create(body),
        };
        request.Headers.Add("X-Guest-Cart", guestCart);
        using var response = await http.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        return ((int)response.StatusCode, text.Length == 0 ? null : JsonNode.Parse(text));
    }

    /// <summary>What must work, and gives an object.</summary>
    public async Task<JsonObject> DoAsync(string method, string path, object? body = null)
    {
        var (status, json) = await AskAsync(method, path, body);
        Assert.True(status is >= 200 and < 300, $"{method} {path} as {Role}: {status} {json}");
        return json as JsonObject ?? [];
    }
}

/// <summary>Two people of every role.</summary>
public sealed class IsolationPeople(RunningShop shop) : IAsyncLifetime, IDisposable
{
    private readonly HttpClient _http = new();
    private readonly Visitors _visitors = new(shop.Shop);
    private readonly Dictionary<Role, (Someone Owner, Someone Stranger)> _people = [];

    internal Someone Owner(Role role) => _people[role].Owner;

    internal Someone Stranger(Role role) => _people[role].Stranger;

    internal async Task<Someone> NewAsync(Role role)
    {
        using var made = await _http.PostAsync(new Uri($"{shop.Shop.BaseUrl}/guest-cart"), content: null);
        var cart = made.IsSuccessStatusCode ? (await made.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("guestCartId").GetString()! : "none";
        return new(_http, shop.Shop.BaseUrl, await _visitors.OfAsync(role), cart);
    }

    /// <summary>Gives the id of a new notification, the owner's newest.</summary>
    internal Task<string> NotifyAsync(Role role) =>
        StoredNotification.PutAsync(shop.Shop, Owner(role).UserId, TimeProvider.System.GetUtcNow());

    public async Task InitializeAsync()
    {
        foreach (var role in Enum.GetValues<Role>())
        {
            _people[role] = (await NewAsync(role), await NewAsync(role));
        }
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose()
    {
        _visitors.Dispose();
        _http.Dispose();
    }
}

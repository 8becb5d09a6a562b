using System.Text.Json;

namespace Shop.Tests.EndToEnd.Support;

/// <summary>The cart of a user, or a guest cart with its id.</summary>
internal sealed class Basket
{
    private readonly ShopClient client;
    private readonly string path;
    private readonly (string Name, string Value)[] headers;

    private Basket(ShopClient client, string path, string? token, params (string Name, string Value)[] headers) =>
        (this.client, this.path, Token, this.headers) = (client, path, token, headers);

    public string? Token { get; }

    /// <summary>The id of a guest cart.</summary>
    public string Id => headers[0].Value;

    public static Basket OfUser(ShopClient client, string token) => new(client, "/cart", token);

    public static Basket OfGuest(ShopClient client, string id) => new(client, "/guest-cart", token: null, Header(id));

    /// <summary>The cart of a customer who has just signed up.</summary>
    public static async Task<Basket> NewUserAsync(ShopClient client) =>
        OfUser(client, await (await Customer.ConfirmedAsync(client)).TokenAsync(client));

    public static async Task<Basket> NewGuestAsync(ShopClient client)
    {
        var created = await client.SendAsync(HttpMethod.Post, "/guest-cart", content: null, token: null);
        Assert.True(created.Status == 201, created.ToString());
        return OfGuest(client, created.Text("guestCartId"));
    }

    public Task<Answer> ShowAsync() => client.SendAsync(HttpMethod.Get, path, content: null, Token, headers);

    public Task<Answer> SetAsync(string product, int quantity) => client.PutAsync($"{path}/items/{product}", new { quantity }, Token, headers);

    public Task<Answer> RemoveAsync(string product) => client.DeleteAsync($"{path}/items/{product}", Token, headers);

    public Task<Answer> ClearAsync() => client.DeleteAsync(path, Token, headers);

    public Task<Answer> MigrateAsync(string guest) => client.SendAsync(HttpMethod.Post, "/cart/migrate", content: null, Token, Header(guest));

    public async Task FillAsync(params (string Product, int Quantity)[] items)
    {
        foreach (var (product, quantity) in items)
        {
            var answer = await SetAsync(product, quantity);
            Assert.True(answer.Status == 200, answer.ToString());
        }
    }

    /// <summary>The quantity of each product, in the order of the cart.</summary>
    public async Task<IEnumerable<(string Product, int Quantity)>> ItemsAsync()
    {
        var shown = await ShowAsync();
        Assert.True(shown.Status == 200, shown.ToString());
        return Items(shown.Json);
    }

    public static IEnumerable<(string Product, int Quantity)> Items(JsonElement cart) => cart.GetProperty("items").EnumerateArray()
        .Select(item => (item.GetProperty("productId").GetString()!, item.GetProperty("quantity").GetInt32()));

    private static (string Name, string Value) Header(string id) => ("X-Guest-Cart", id);
}

using System.Text.Json.Nodes;
using Shop.Domain.Users;
using Shop.Local.Aws;
using Shop.Local.Gate;
using Shop.Local.Seeds;

namespace Shop.Local.Benchmarks;

/// <summary>A shop with a given number of products and a customer with a cart.</summary>
internal sealed class BenchScene : IDisposable
{
    /// <summary>The category of every loaded product.</summary>
    public const string Category = "Bench";

    public const int CartLines = 3;

    private readonly HttpClient http;
    private readonly LocalShop shop;
    private readonly ApiClient api;
    private readonly string token;
    private readonly ProductLoader loader;
    private IReadOnlyList<string> products = [];

    private BenchScene(LocalShop shop, HttpClient http, ApiClient api, string token, string template)
    {
        (this.shop, this.http, this.api, this.token) = (shop, http, api, token);
        loader = new(new DynamoDbClient(http, shop.DynamoDbEndpoint, shop.Served.Region), shop.Served.Tables, template);
    }

    /// <summary>The cursor of the second page of products.</summary>
    public string SecondPage { get; private set; } = "";

    public static async Task<BenchScene> SetAsync(LocalShop shop, CancellationToken cancellationToken)
    {
        using var visitors = new Visitors(shop);
        var customer = await visitors.OfAsync(Role.Customer, cancellationToken);
        var admin = await visitors.OfAsync(Role.Admin, cancellationToken);
        var http = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { Timeout = TimeSpan.FromMinutes(1) };
        var api = new ApiClient(http, shop.BaseUrl);
        var product = new JsonObject
        {
            ["name"] = "Bench product",
            ["description"] = new string('d', 300),
            ["price"] = new JsonObject { ["amount"] = 1_299, ["currency"] = "USD" },
            ["category"] = Category,
            ["stock"] = 100_000,
        };
        var created = await api.SendAsync(HttpMethod.Post, "/products", product, admin.Token, cancellationToken);
        return new(shop, http, api, customer.Token, (string)created["productId"]!);
    }

    public void Dispose() => http.Dispose();

    /// <summary>The id of a product on the first page.</summary>
    public string Product(int number) => products[number % products.Count];

    public static string CartItem(string product) => $"/cart/items/{product}";

    public static JsonObject QuoteBody() => new()
    {
        ["shippingAddress"] = new JsonObject
        {
            ["name"] = "Carla Customer",
            ["line1"] = "1 Market Street",
            ["city"] = "San Francisco",
            ["region"] = "CA",
            ["postalCode"] = "94105",
            ["country"] = "US",
        },
        ["shippingMethod"] = "standard",
    };

    /// <summary>Adds products until the shop has <paramref name="count"/> products, and fills the cart.</summary>
    public async Task StockAsync(int count, Action<int> progress, CancellationToken cancellationToken)
    {
        await loader.LoadAsync(count, progress, cancellationToken);
        var page = await SendAsync(HttpMethod.Get, "/products", null, cancellationToken);
        products = [.. page["items"]!.AsArray().Select(item => (string)item!["productId"]!)];
        SecondPage = Uri.EscapeDataString((string)page["nextCursor"]!);
        await SendAsync(HttpMethod.Delete, "/cart", null, cancellationToken);
        for (var line = 0; line < CartLines; line++)
        {
            await SendAsync(HttpMethod.Put, CartItem(Product(line)), new() { ["quantity"] = 1 }, cancellationToken);
        }
    }

    /// <summary>Sends the n-th request of an operation and measures its capacity and time.</summary>
    /// <exception cref="LocalRunException">The request failed.</exception>
    public async Task<(CapacityTotal Cost, TimeSpan Took)> MeasureAsync(
        BenchOperation operation, int number, TimeProvider time, CancellationToken cancellationToken)
    {
        var before = shop.RequestCapacity;
        var started = time.GetTimestamp();
        await SendAsync(operation.Method, operation.Target(this, number), operation.Body?.Invoke(this, number), cancellationToken);
        return (shop.RequestCapacity - before, time.GetElapsedTime(started));
    }

    private Task<JsonObject> SendAsync(HttpMethod method, string target, JsonObject? body, CancellationToken cancellationToken) =>
        api.SendAsync(method, target, body, token, cancellationToken);
}

using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Shop.Domain.Users;
using Shop.Local.Gate;
using Shop.Local.Seeds;
using Shop.Local.Tables;

namespace Shop.Local.Benchmarks;

/// <summary>A shop with a customer who has a cart of three lines, and with as many products as wanted.</summary>
internal sealed class BenchScene : IDisposable
{
    /// <summary>Of every loaded product.</summary>
    public const string Category = "Bench";

    private const int Lines = 3;

    private readonly HttpClient http = new(new SocketsHttpHandler { UseProxy = false }) { Timeout = TimeSpan.FromMinutes(1) };
    private readonly LocalShop shop;
    private readonly ProductLoader loader;
    private IReadOnlyList<string> products = [];

    private BenchScene(LocalShop shop, string token, string template)
    {
        (this.shop, Token) = (shop, token);
        loader = new(new DynamoDbClient(http, shop.DynamoDbEndpoint, shop.Served.Region), shop.Served.Tables, template);
    }

    public Uri Api => shop.BaseUrl;

    /// <summary>Of the customer.</summary>
    public string Token { get; }

    /// <summary>The cursor behind the first page.</summary>
    public string SecondPage { get; private set; } = "";

    public static async Task<BenchScene> SetAsync(LocalShop shop, CancellationToken cancellationToken)
    {
        using var visitors = new Visitors(shop);
        var customer = await visitors.OfAsync(Role.Customer, cancellationToken);
        var admin = await visitors.OfAsync(Role.Admin, cancellationToken);
        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false });
        using var create = new HttpRequestMessage(HttpMethod.Post, new Uri($"{shop.BaseUrl}/products"))
        {
            Headers = { Authorization = new("Bearer", admin.Token) },
            Content = JsonContent.Create(new { name = "Bench product", description = new string('d', 300), price = new { amount = 1_299, currency = "USD" }, category = Category, stock = 100_000 }),
        };
        return new(shop, customer.Token, (string)(await SendAsync(http, create, cancellationToken))["productId"]!);
    }

    public void Dispose() => http.Dispose();

    /// <summary>One of the products of the newest page.</summary>
    public string Product(int number) => products[number % products.Count];

    public static JsonObject QuoteBody() => new()
    {
        ["shippingAddress"] = new JsonObject
        {
            ["name"] = "Carla Customer", ["line1"] = "1 Market Street", ["city"] = "San Francisco", ["region"] = "CA", ["postalCode"] = "94105", ["country"] = "US",
        },
        ["shippingMethod"] = "standard",
    };

    /// <summary>Adds products until there are so many, and fills the cart.</summary>
    public async Task StockAsync(int count, Action<int> progress, CancellationToken cancellationToken)
    {
        await loader.LoadAsync(count, progress, cancellationToken);
        var page = await SendAsync(http, Asking(HttpMethod.Get, "/products"), cancellationToken);
        products = [.. page["items"]!.AsArray().Select(item => (string)item!["productId"]!)];
        SecondPage = Uri.EscapeDataString((string)page["nextCursor"]!);
        if (BenchOperation.IsThere("DELETE /cart"))
        {
            await SendAsync(http, Asking(HttpMethod.Delete, "/cart"), cancellationToken);
        }

        for (var line = 0; line < Lines && BenchOperation.IsThere(BenchOperation.SetItem); line++)
        {
            await SendAsync(http, Asking(HttpMethod.Put, $"/cart/items/{Product(line)}", new() { ["quantity"] = 1 }), cancellationToken);
        }
    }

    /// <summary>Sends one request; gives what it took of DynamoDB and how long.</summary>
    /// <exception cref="LocalRunException">The answer is no success.</exception>
    public async Task<(CapacityTotal Cost, TimeSpan Took)> MeasureAsync(HttpRequestMessage request, TimeProvider time, CancellationToken cancellationToken)
    {
        var before = shop.Gate.CapacityTotal;
        var started = time.GetTimestamp();
        await SendAsync(http, request, cancellationToken);
        return (shop.Gate.CapacityTotal - before, time.GetElapsedTime(started));
    }

    private HttpRequestMessage Asking(HttpMethod method, string target, JsonObject? body = null) => new(method, new Uri($"{Api}{target}"))
    {
        Headers = { Authorization = new("Bearer", Token) },
        Content = body is null ? null : JsonContent.Create(body),
    };

    private static async Task<JsonObject> SendAsync(HttpClient http, HttpRequestMessage request, CancellationToken cancellationToken)
    {
        using (request)
        {
            using var answer = await http.SendAsync(request, cancellationToken);
            var text = await answer.Content.ReadAsStringAsync(cancellationToken);
            return !answer.IsSuccessStatusCode ? throw new LocalRunException($"{request.Method} {request.RequestUri} answered {(int)answer.StatusCode}: {text}")
                : text.Length == 0 ? []
                : JsonNode.Parse(text)!.AsObject();
        }
    }
}

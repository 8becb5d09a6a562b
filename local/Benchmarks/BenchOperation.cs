using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Shop.Local.Fuzzing;

namespace Shop.Local.Benchmarks;

/// <summary>Something a client does again and again, whose cost may not depend on how much the shop sells.</summary>
/// <param name="Route">As <see cref="ApiRoute.Name"/> has it; an operation of a route that is not there is left out.</param>
/// <param name="Target">Path and query for the n-th request.</param>
/// <param name="Body">For the n-th request; null when the route takes none.</param>
internal sealed record BenchOperation(string Name, string Route, Func<BenchScene, int, string> Target, Func<BenchScene, int, JsonObject>? Body = null)
{
    /// <summary>Every operation whose route the shop has.</summary>
    public static IReadOnlyList<BenchOperation> All { get; } =
    [
        .. new BenchOperation[]
        {
            new("GET /products, page of 20", "GET /products", (_, _) => "/products"),
            new("GET /products, page of 100", "GET /products", (_, _) => "/products?limit=100"),
            new("GET /products, second page", "GET /products", (scene, _) => $"/products?cursor={scene.SecondPage}"),
            new("GET /products, of a category", "GET /products", (_, _) => $"/products?category={BenchScene.Category}"),
            new("GET /products/{id}", "GET /products/{id}", (scene, n) => $"/products/{scene.Product(n)}"),
            new("GET /cart, 3 lines", "GET /cart", (_, _) => "/cart"),
            new("PUT /cart/items, 3 lines", SetItem, (scene, n) => $"/cart/items/{scene.Product(n % 3)}", (_, n) => new() { ["quantity"] = 2 + (n / 3 % 2) }),
            new("POST /cart/quote, 3 lines", "POST /cart/quote", (_, _) => "/cart/quote", (_, _) => BenchScene.QuoteBody()),
            new("GET /users/me", "GET /users/me", (_, _) => "/users/me"),
        }.Where(operation => IsThere(operation.Route)),
    ];

    /// <summary>The route that fills a cart.</summary>
    internal const string SetItem = "PUT /cart/items/{productId}";

    public HttpRequestMessage Ask(BenchScene scene, int number) => new(new HttpMethod(Route.Split(' ')[0]), new Uri($"{scene.Api}{Target(scene, number)}"))
    {
        Headers = { Authorization = new("Bearer", scene.Token) },
        Content = Body is null ? null : JsonContent.Create(Body(scene, number)),
    };

    internal static bool IsThere(string route) => ApiRoute.All.Any(one => one.Name == route);
}

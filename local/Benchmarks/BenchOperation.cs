using System.Text.Json.Nodes;

namespace Shop.Local.Benchmarks;

/// <summary>A frequent request, whose cost must not depend on the number of products.</summary>
/// <param name="Target">The path and query of the n-th request.</param>
/// <param name="Body">The body of the n-th request; null when the request has no body.</param>
internal sealed record BenchOperation(
    string Name, HttpMethod Method, Func<BenchScene, int, string> Target, Func<BenchScene, int, JsonObject>? Body = null)
{
    public static IReadOnlyList<BenchOperation> All { get; } =
    [
        new("GET /products, page of 20", HttpMethod.Get, (_, _) => "/products"),
        new("GET /products, page of 100", HttpMethod.Get, (_, _) => "/products?limit=100"),
        new("GET /products, second page", HttpMethod.Get, (scene, _) => $"/products?cursor={scene.SecondPage}"),
        new("GET /products, of a category", HttpMethod.Get, (_, _) => $"/products?category={BenchScene.Category}"),
        new("GET /products/{id}", HttpMethod.Get, (scene, n) => $"/products/{scene.Product(n)}"),
        new("GET /cart, 3 lines", HttpMethod.Get, (_, _) => "/cart"),
        new(
            "PUT /cart/items, 3 lines",
            HttpMethod.Put,
            (scene, n) => BenchScene.CartItem(scene.Product(n % BenchScene.CartLines)),
            (_, n) => new() { ["quantity"] = 2 + (n / BenchScene.CartLines % 2) }),
        new("POST /cart/quote, 3 lines", HttpMethod.Post, (_, _) => "/cart/quote", (_, _) => BenchScene.QuoteBody()),
        new("GET /users/me", HttpMethod.Get, (_, _) => "/users/me"),
    ];
}

using Shop.Contract.Handlers;
using Shop.Domain.Users;
using Shop.Tests.EndToEnd.Support;

namespace Shop.Tests.EndToEnd;

/// <summary>A thing with an id, whose it is, and what a stranger gets.</summary>
/// <param name="Path">The path of its routes up to the id.</param>
/// <param name="MakeAsync">The owner makes a new one, or takes one that is his; gives its id.</param>
/// <param name="View">Where the owner reads what may not change, with the id for <c>{}</c>.</param>
/// <param name="Answer">What the stranger gets, whatever he asks, unless <see cref="Others"/> says otherwise.</param>
internal sealed record Thing(string Path, Role Owner, Role Stranger, Func<IsolationPeople, Task<string>> MakeAsync, string View, int Answer)
{
    /// <summary>Routes where the stranger gets another answer.</summary>
    public Dictionary<string, int> Others { get; init; } = [];

    /// <summary>What is sent, to the routes that take a body; the owner succeeds with it.</summary>
    public Dictionary<string, object> Bodies { get; init; } = [];

    public int AnswerTo(Route route) => Others.GetValueOrDefault($"{route}", Answer);
}

/// <summary>Everything that has an id in a route.</summary>
internal static class IsolationThings
{
    private static readonly object Address =
        new { name = "Ada Lovelace", line1 = "1 Main St", city = "San Francisco", region = "CA", postalCode = "94105", country = "US" };

    public static IReadOnlyList<Thing> All { get; } =
    [
        new("/users/me/addresses/{id}", Role.Customer, Role.Customer, AddressAsync, "/users/me/addresses/{}", 404)
        {
            Bodies = { ["PUT /users/me/addresses/{id}"] = Address },
        },
        new("/profiles/{id}", Role.Customer, Role.Customer, ProfileAsync, "/profiles/{}", 404)
        {
            Bodies = { ["PUT /profiles/{id}"] = new { jobTitle = "Engineer" } },
        },

        // Not even an administrator reads what was told to another.
        new("/notifications/{id}", Role.Customer, Role.Admin, people => people.NotifyAsync(Role.Customer), "/notifications?limit=1", 404),

        // What only administrators may touch tells others nothing, not even whether it is there.
        new("/users/{id}", Role.Admin, Role.Customer, UserAsync, "/users/{}", 403)
        {
            Bodies = { ["PUT /users/{id}"] = new { name = "Another Name" } },
        },
        new("/coupons/{code}", Role.Admin, Role.Customer, CouponAsync, "/coupons/{}", 403)
        {
            Bodies = { ["PUT /coupons/{code}"] = CouponBody.Terms(500) },
        },

        // Everybody sees products; who sells them is no secret, and so the answer says why.
        new("/products/{id}", Role.Vendor, Role.Vendor, ProductAsync, "/products/{}", 403)
        {
            Others = { ["GET /products/{id}"] = 200 },
            Bodies = { ["PUT /products/{id}"] = Edited },
        },
        new("/inventory/{productId}", Role.Vendor, Role.Vendor, ProductAsync, "/inventory/{}", 403)
        {
            Bodies =
            {
                ["PUT /inventory/{productId}"] = new { lowStockThreshold = 7 },
                ["POST /inventory/{productId}/restock"] = new { quantity = 5 },
                ["POST /inventory/{productId}/adjust"] = new { delta = 2, reason = "found" },
            },
        },

        // The id is a product's: the stranger's request is about his own cart or list, and the owner's stays as it is.
        new("/cart/items/{productId}", Role.Customer, Role.Customer, people => PutAsync(people, "/cart/items", new { quantity = 2 }), "/cart", 204)
        {
            Others = { ["PUT /cart/items/{productId}"] = 200 },
            Bodies = { ["PUT /cart/items/{productId}"] = new { quantity = 3 } },
        },
        new("/guest-cart/items/{productId}", Role.Customer, Role.Customer, people => PutAsync(people, "/guest-cart/items", new { quantity = 2 }), "/guest-cart", 204)
        {
            Others = { ["PUT /guest-cart/items/{productId}"] = 200 },
            Bodies = { ["PUT /guest-cart/items/{productId}"] = new { quantity = 3 } },
        },
        new("/users/me/wishlist/{productId}", Role.Customer, Role.Customer, people => PutAsync(people, "/users/me/wishlist", null), "/users/me/wishlist", 204),
    ];

    /// <summary>Null when nobody said whose the route's id is.</summary>
    public static Thing? Of(Route route) =>
        All.Where(thing => route.Path == thing.Path || route.Path.StartsWith(thing.Path + "/", StringComparison.Ordinal)).MaxBy(thing => thing.Path.Length);

    private static object Edited => new { name = "Edited", description = "B", price = new { amount = 1_500, currency = "USD" }, category = "Books" };

    private static async Task<string> AddressAsync(IsolationPeople people) =>
        (string)(await people.Owner(Role.Customer).DoAsync("POST", "/users/me/addresses", Address))["addressId"]!;

    private static async Task<string> ProfileAsync(IsolationPeople people) =>
        (string)(await people.Owner(Role.Customer).DoAsync("GET", "/users/me/profile"))["profileId"]!;

    private static async Task<string> UserAsync(IsolationPeople people) => (await people.NewAsync(Role.Customer)).UserId;

    private static async Task<string> CouponAsync(IsolationPeople people) =>
        (string)(await people.Owner(Role.Admin).DoAsync("POST", "/coupons", CouponBody.TenPercent(CouponBody.NewCode())))["code"]!;

    private static async Task<string> ProductAsync(IsolationPeople people) =>
        (string)(await people.Owner(Role.Vendor).DoAsync("POST", "/products", ProductBody.In("Books")))["productId"]!;

    private static async Task<string> PutAsync(IsolationPeople people, string path, object? body)
    {
        var product = await ProductAsync(people);
        await people.Owner(Role.Customer).DoAsync("PUT", $"{path}/{product}", body);
        return product;
    }
}

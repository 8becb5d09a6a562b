using Shop.Contract.Handlers;
using Shop.Domain.Users;
using Shop.Tests.EndToEnd.Support;

namespace Shop.Tests.EndToEnd;

/// <summary>A resource with an id, its owner, and the status that another user gets.</summary>
/// <param name="Path">The path of its routes up to the id; routes below it belong to the resource.</param>
/// <param name="Other">The role of the other user.</param>
/// <param name="CreateAsync">Creates one for the owner, or takes the only one that the owner has; returns its id.</param>
/// <param name="View">The path where the owner reads what must not change, with <c>{}</c> for the id.</param>
/// <param name="Status">The status that the other user gets, apart from <see cref="StatusByMethod"/>.</param>
internal sealed record OwnedResource(
    string Path, Role Owner, Role Other, Func<IsolationUsers, Task<string>> CreateAsync, string View, int Status)
{
    public Dictionary<string, int> StatusByMethod { get; init; } = [];

    /// <summary>Makes the body of its routes, where no body of the request collection fits every resource; null otherwise.</summary>
    public Func<IsolationUsers, string, Task<object>>? BodyAsync { get; init; }

    /// <summary>The path with the ids in place of its parameters. Ids of a resource within another are separated by a slash.</summary>
    public static string Filled(string path, string ids)
    {
        var left = new Queue<string>(ids.Split('/'));
        return string.Join('/', path.Split('/').Select(segment => segment.StartsWith('{') ? left.Dequeue() : segment));
    }

    public int StatusOf(RouteKey route) => StatusByMethod.GetValueOrDefault(route.Method, Status);
}

/// <summary>The resources that have an id in a route.</summary>
internal static class OwnedResources
{
    public static IReadOnlyList<OwnedResource> All { get; } =
    [
        new("/users/me/addresses/{id}", Role.Customer, Role.Customer, AddressAsync, "/users/me/addresses/{}", 404),
        new("/profiles/{id}", Role.Customer, Role.Customer, ProfileAsync, "/profiles/{}", 404),

        // Administrators do not read the notifications of other users either.
        new("/notifications/{id}", Role.Customer, Role.Admin, users => users.NotifyAsync(Role.Customer), "/notifications?limit=1", 404),

        // 403 does not tell other roles whether the resource exists.
        new("/users/{id}", Role.Admin, Role.Customer, UserAsync, "/users/{}", 403),
        new("/coupons/{code}", Role.Admin, Role.Customer, CouponAsync, "/coupons/{}", 403),

        // Every user can read products.
        new("/products/{id}", Role.Vendor, Role.Vendor, ProductAsync, "/products/{}", 403) { StatusByMethod = { ["GET"] = 200 } },
        new("/inventory/{productId}", Role.Vendor, Role.Vendor, ProductAsync, "/inventory/{}", 403),

        .. OwnedOrders.All,

        // The id is that of a product: the other user edits their own cart or wishlist, and that of the owner does not change.
        new("/cart/items/{productId}", Role.Customer, Role.Customer, users => CartItemAsync(users, "/cart"), "/cart", 204)
        {
            StatusByMethod = { ["PUT"] = 200 },
        },
        new("/guest-cart/items/{productId}", Role.Customer, Role.Customer, users => CartItemAsync(users, "/guest-cart"), "/guest-cart", 204)
        {
            StatusByMethod = { ["PUT"] = 200 },
        },
        new("/users/me/wishlist/{productId}", Role.Customer, Role.Customer, WishAsync, "/users/me/wishlist", 204),
    ];

    /// <summary>The resource with the longest path that the route begins with; null without one.</summary>
    public static OwnedResource? Of(RouteKey route) => All
        .Where(resource => route.Path == resource.Path || route.Path.StartsWith(resource.Path + "/", StringComparison.Ordinal))
        .MaxBy(resource => resource.Path.Length);

    private static async Task<string> AddressAsync(IsolationUsers users) =>
        (await users.Owner(Role.Customer).DoAsync("POST", "/users/me/addresses", AddressBody.In("Springfield"))).Text("addressId");

    private static async Task<string> ProfileAsync(IsolationUsers users) =>
        (await users.Owner(Role.Customer).DoAsync("GET", "/users/me/profile")).Text("profileId");

    private static async Task<string> UserAsync(IsolationUsers users) => (await users.NewAsync(Role.Customer)).UserId;

    private static async Task<string> CouponAsync(IsolationUsers users) =>
        (await users.Owner(Role.Admin).DoAsync("POST", "/coupons", CouponBody.TenPercent(CouponBody.NewCode()))).Text("code");

    private static async Task<string> ProductAsync(IsolationUsers users) =>
        (await users.Owner(Role.Vendor).DoAsync("POST", "/products", ProductBody.In("Books"))).Text("productId");

    private static Task<string> CartItemAsync(IsolationUsers users, string cart) => PutAsync(users, $"{cart}/items", new { quantity = 2 });

    private static Task<string> WishAsync(IsolationUsers users) => PutAsync(users, "/users/me/wishlist", body: null);

    private static async Task<string> PutAsync(IsolationUsers users, string path, object? body)
    {
        var product = await ProductAsync(users);
        await users.Owner(Role.Customer).DoAsync("PUT", $"{path}/{product}", body);
        return product;
    }
}

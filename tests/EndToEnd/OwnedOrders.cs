using Shop.Domain.Users;
using Shop.Tests.EndToEnd.Support;

namespace Shop.Tests.EndToEnd;

/// <summary>Orders, and the routes that change them: each needs an order in another status.</summary>
internal static class OwnedOrders
{
    private const string View = "/orders/{}";

    public static IReadOnlyList<OwnedResource> All { get; } =
    [
        Of("", Role.Customer, PlacedAsync),
        Of("/invoice", Role.Customer, PlacedAsync),
        Of("/cancel", Role.Customer, PlacedAsync),
        Of("/ship", Role.Admin, PlacedAsync),
        Of("/deliver", Role.Admin, ShippedAsync),
        Of("/refunds", Role.Admin, PlacedAsync),
        Of("/returns", Role.Customer, DeliveredAsync) with { BodyAsync = ReturnAsync },
        Of("/returns/{returnId}/approve", Role.Admin, RequestedAsync),
        Of("/returns/{returnId}/reject", Role.Admin, RequestedAsync),
        Of("/returns/{returnId}/receive", Role.Admin, ApprovedAsync) with { BodyAsync = ReceivedAsync },
        Of("/returns/{returnId}/refund", Role.Admin, ReceivedReturnAsync),
    ];

    private static OwnedResource Of(string end, Role owner, Func<IsolationUsers, Task<string>> createAsync) =>
        new("/orders/{id}" + end, owner, Role.Customer, createAsync, View, owner == Role.Admin ? 403 : 404);

    /// <summary>An order that is paid.</summary>
    private static async Task<string> PlacedAsync(IsolationUsers users)
    {
        var product = (await users.Owner(Role.Vendor).DoAsync("POST", "/products", ProductBody.In("Books"))).Text("productId");
        var customer = users.Owner(Role.Customer);
        await customer.DoAsync("DELETE", "/cart");
        await customer.DoAsync("PUT", $"/cart/items/{product}", new { quantity = 1 });
        var order = (await customer.DoAsync("POST", "/orders", OrderBody.With("pm_card_visa"))).Text("orderId");
        await users.SettledAsync();
        return order;
    }

    private static async Task<string> ShippedAsync(IsolationUsers users)
    {
        var order = await PlacedAsync(users);
        await users.Owner(Role.Admin).DoAsync("POST", $"/orders/{order}/ship", new { carrier = "UPS" });
        return order;
    }

    private static async Task<string> DeliveredAsync(IsolationUsers users)
    {
        var order = await ShippedAsync(users);
        await users.Owner(Role.Admin).DoAsync("POST", $"/orders/{order}/deliver");
        return order;
    }

    private static async Task<string> RequestedAsync(IsolationUsers users)
    {
        var order = await DeliveredAsync(users);
        var answer = await users.Owner(Role.Customer).DoAsync("POST", $"/orders/{order}/returns", await ReturnAsync(users, order));
        return $"{order}/{answer.Json.GetProperty("returns")[0].GetProperty("returnId").GetString()}";
    }

    private static async Task<string> ApprovedAsync(IsolationUsers users)
    {
        var ids = await RequestedAsync(users);
        await users.Owner(Role.Admin).DoAsync("POST", OwnedResource.Filled("/orders/{id}/returns/{returnId}/approve", ids));
        return ids;
    }

    private static async Task<string> ReceivedReturnAsync(IsolationUsers users)
    {
        var ids = await ApprovedAsync(users);
        var path = OwnedResource.Filled("/orders/{id}/returns/{returnId}/receive", ids);
        await users.Owner(Role.Admin).DoAsync("POST", path, await ReceivedAsync(users, ids));
        return ids;
    }

    private static async Task<object> ReturnAsync(IsolationUsers users, string order) => new
    {
        lines = new[] { new { productId = await ProductAsync(users, order), quantity = 1 } }, reason = "It does not fit.",
    };

    private static async Task<object> ReceivedAsync(IsolationUsers users, string ids) => new
    {
        lines = new[] { new { productId = await ProductAsync(users, ids.Split('/')[0]), restocked = 1 } },
    };

    private static async Task<string> ProductAsync(IsolationUsers users, string order) =>
        (await users.Owner(Role.Customer).DoAsync("GET", $"/orders/{order}")).Json.GetProperty("lines")[0].GetProperty("productId").GetString()!;
}

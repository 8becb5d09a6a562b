using Shop.Domain.Users;
using Shop.Infra.Configuration;
using Shop.Infra.Graphs;
using Shop.Local;
using Shop.Local.Emulators;
using Shop.Local.Seeds;
using Shop.Tests.EndToEnd.Requests;
using Shop.Tests.EndToEnd.Support;

namespace Shop.Tests.EndToEnd;

[Collection(CollectionRun.Name)]
public sealed class GrantedIsUsedTests(CollectionRun run)
{
    [Fact]
    public async Task The_request_collection_uses_every_grant_of_the_functions_and_no_other()
    {
        await RepairAccountAsync(run.Shop);
        await InterruptedOrders.NextDayAsync(run.Shop);
        Findings.AssertNone(run.Shop.Gate.UnusedGrants.Select(grant => $"{grant}"));
        Assert.DoesNotContain(run.Shop.Log.Lines, line => line.Text.Contains("AccessDenied", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("products-get-product", "dynamodb:BatchGetItem", "-inventory", "GET /products/{id}")]
    [InlineData("users-get-me", "dynamodb:GetItem", "-profiles", "GET /users/me")]
    [InlineData("products-list-products", "dynamodb:Query", "/index/category-index", "GET /products")]
    public async Task A_route_without_one_of_its_grants_answers_500_and_the_log_names_the_denied_action(
        string function, string action, string resourceEnd, string route)
    {
        var without = await CollectionRun.OfAsync((await StackAsync()).Without(function, action, resourceEnd), route);
        await using var shop = without.Shop;
        var answers = without.Exchanges.Where(exchange => $"{RequestCollection.RouteOf(exchange.Request)}" == route);
        Assert.Contains(answers, exchange => exchange.Answer?.Status == 500);
        var denied = shop.Log.Lines.Where(line => line.Text.Contains("AccessDeniedException", StringComparison.Ordinal));
        Assert.Contains(denied, line => line.Text.Contains(action, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_grant_that_no_request_needs_is_reported_as_unused()
    {
        var stack = await StackAsync();
        var table = (string)stack.OfType("aws:dynamodb/table:Table").Single(one => one.Name == "users").State["arn"];
        var with = await CollectionRun.OfAsync(stack.With("products-get-product", "dynamodb:DeleteItem", table), "GET /products/{id}");
        await using var shop = with.Shop;
        var unused = shop.Gate.UnusedGrants.Where(grant => grant.Function.EndsWith("products-get-product", StringComparison.Ordinal));
        Assert.Equal([("dynamodb:DeleteItem", table)], unused.Select(grant => (grant.Action, grant.Resource)));
    }

    /// <summary>Uses the grants of the functions that write a missing account or profile again; no request can make one missing.</summary>
    private static async Task RepairAccountAsync(LocalShop shop)
    {
        // The vendor exists in the user pool only; the first sign-in writes the account to the tables.
        using var visitors = new Visitors(shop);
        var vendor = await visitors.OfAsync(Role.Vendor);
        await ShopTables.LoseProfileAsync(shop, vendor.UserId);
        using var client = new ShopClient(shop.BaseUrl);
        var repaired = await client.PostAsync("/profiles", new { userId = vendor.UserId }, await RunningShop.SignInAsync(client, shop));
        Assert.True(repaired.Status == 201, $"{repaired}");
        await CancelNewOrderAsync(shop, client);
        await OrderAsync(shop, client, "pm_card_createDispute");
        await shop.SettledAsync(CancellationToken.None);
        await InterruptedOrders.DisputeAsync(shop);
        var waiting = await OrderAsync(shop, client, "pm_card_authenticationRequired");
        await shop.SettledAsync(CancellationToken.None);
        await InterruptedOrders.StopCheckoutsAsync(shop, waiting.Order.Text("orderId"));
        await Reconciliations.RunAsync(shop, async () => (await OrderAsync(shop, client, "pm_card_visa")).Order.Json);
    }

    /// <summary>Cancels an order with a coupon before its checkout starts: the events of orders are held back. Then its payment arrives.</summary>
    private static async Task CancelNewOrderAsync(LocalShop shop, ShopClient client)
    {
        await shop.SettledAsync(CancellationToken.None);
        shop.LambdaFaults.FailAll(new("ServiceException", Function: $"shop-{shop.Stack}-orders-map-order-changes"));
        var (order, token) = await OrderAsync(shop, client, "pm_card_visa", "ORDER-5");
        using var nothing = new StringContent("");
        var cancelled = await client.SendAsync(HttpMethod.Post, $"/orders/{order.Text("orderId")}/cancel", nothing, token);
        Assert.True(cancelled.Status == 200, $"{cancelled}");
        shop.LambdaFaults.Clear();
        await InterruptedOrders.RecoverAsync(shop);
        await InterruptedOrders.PayLateAsync(shop, order.Json);
    }

    private static async Task<(Answer Order, string Token)> OrderAsync(
        LocalShop shop, ShopClient client, string card, string? couponCode = null)
    {
        using var visitors = new Visitors(shop);
        var token = (await visitors.OfAsync(Role.Customer)).Token;
        var products = await client.GetAsync("/products?category=Books&limit=1", token);
        await client.PutAsync($"/cart/items/{products.Json.GetProperty("items")[0].GetProperty("productId")}", new { quantity = 1 }, token);
        var body = new { paymentMethodId = card, couponCode, shippingAddress = OrderBody.Address };
        var order = await client.PostAsync("/orders", body, token, ("Idempotency-Key", $"order-{card}"));
        Assert.True(order.Status == 201, $"{order}");
        return (order, token);
    }

    private static Task<Graph> StackAsync() => GraphEvaluator.EvaluateAsync(ShopConfig.Load(Repository.Root, "dev"));
}

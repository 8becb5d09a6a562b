using System.Net.Http.Json;
using System.Text.Json;
using Shop.Tests.EndToEnd.Support;

namespace Shop.Tests.EndToEnd;

/// <summary>From POST /orders through the workflow, the card processor and the events to what the customer reads.</summary>
[Collection(RunningShop.Name)]
public sealed class CheckoutTests(RunningShop shop)
{
    private static readonly TimeSpan LongerThanAPaymentMayTake = TimeSpan.FromMinutes(16);

    private static readonly TimeSpan LongerThanARetryWaits = TimeSpan.FromMinutes(3);

    [Fact]
    public async Task A_paid_order_is_confirmed_and_everything_that_belongs_to_it_changes_once()
    {
        var token = await TokenAsync();
        var product = await ProductAsync();
        var order = await OrderAsync(token, product, "pm_card_visa");

        Assert.Equal("CONFIRMED", order.GetProperty("status").GetString());
        Assert.Equal((10, 0, 2), await StockAsync(product));
        Assert.Empty((await shop.Client.GetAsync("/cart", token)).Items);
        var payment = Assert.Single(await PaymentsAsync(order));
        Assert.Equal(order.GetProperty("total").GetProperty("amount").GetInt64(), payment.GetProperty("amount").GetInt64());
        var told = (await shop.Client.GetAsync("/notifications", token)).Items.Select(one => one.GetProperty("kind").GetString()).ToList();
        Assert.Single(told, kind => kind == "order-confirmed");
        var day = shop.Shop.Clock.GetUtcNow().UtcDateTime;
        var logged = await shop.Client.GetAsync(
            $"/analytics/events?type=OrderConfirmed&day={day:yyyy-MM-dd}&limit=100", await shop.AdminTokenAsync());
        Assert.Single(logged.Items, one => one.GetProperty("subject").GetString() == $"orders/{Id(order)}");
    }

    [Fact]
    public async Task A_declined_card_fails_the_order_releases_the_stock_and_keeps_the_cart()
    {
        var token = await TokenAsync();
        var product = await ProductAsync();
        var order = await OrderAsync(token, product, "pm_card_chargeDeclined");

        Assert.Equal("FAILED", order.GetProperty("status").GetString());
        Assert.Equal("Your card was declined.", order.GetProperty("payment").GetProperty("reason").GetString());
        Assert.Equal((12, 0, 0), await StockAsync(product));
        Assert.Single((await shop.Client.GetAsync("/cart", token)).Items);
    }

    [Theory]
    [InlineData("succeeded", "CONFIRMED")]
    [InlineData("failed", "FAILED")]
    public async Task A_card_that_needs_authentication_waits_for_the_customer(string outcome, string status)
    {
        var token = await TokenAsync();
        var product = await ProductAsync();
        var waiting = await OrderAsync(token, product, "pm_card_authenticationRequired");
        Assert.Equal("AWAITING_PAYMENT", waiting.GetProperty("status").GetString());
        Assert.StartsWith("pi_", waiting.GetProperty("payment").GetProperty("clientSecret").GetString(), StringComparison.Ordinal);
        var other = await shop.Client.GetAsync($"/orders/{Id(waiting)}", await shop.AdminTokenAsync());
        Assert.False(other.Json.GetProperty("payment").TryGetProperty("clientSecret", out _), "Only the customer gets the client secret.");

        using var http = new HttpClient { BaseAddress = shop.Shop.Address };
        var ended = await http.PostAsJsonAsync($"_local/payments/{Id(waiting)}/authenticate", new { outcome });
        Assert.True(ended.IsSuccessStatusCode, $"{ended}");

        Assert.Equal(status, (await ReadAsync(waiting, token)).GetProperty("status").GetString());
        Assert.Equal(status == "CONFIRMED" ? (10, 0, 2) : (12, 0, 0), await StockAsync(product));
    }

    [Fact]
    public async Task A_customer_who_does_not_act_loses_the_order_and_the_stock_is_available_again()
    {
        var token = await TokenAsync();
        var product = await ProductAsync();
        var waiting = await OrderAsync(token, product, "pm_card_authenticationRequired");

        using (shop.InTheFuture(LongerThanAPaymentMayTake))
        {
            var order = await ReadAsync(waiting, token);
            Assert.Equal("FAILED", order.GetProperty("status").GetString());
            Assert.Contains("not completed in time", order.GetProperty("statusText").GetString(), StringComparison.Ordinal);
            Assert.Equal((12, 0, 0), await StockAsync(product));
        }
    }

    [Fact]
    public async Task An_order_whose_execution_is_aborted_gets_another_one_and_can_still_be_paid()
    {
        var token = await TokenAsync();
        var product = await ProductAsync();
        var waiting = await OrderAsync(token, product, "pm_card_authenticationRequired");
        using var http = new HttpClient { BaseAddress = shop.Shop.Address };
        var execution = Assert.Single(await ExecutionsAsync(http, waiting));
        using var stopped = await http.PostAsync(new Uri($"_local/executions/{execution}/stop", UriKind.Relative), null);
        Assert.True(stopped.IsSuccessStatusCode, $"{stopped}");

        using (shop.InTheFuture(LongerThanARetryWaits))
        {
            var order = await ReadAsync(waiting, token);
            Assert.Equal("AWAITING_PAYMENT", order.GetProperty("status").GetString());
            Assert.Equal(2, (await ExecutionsAsync(http, waiting)).Count);
            await http.PostAsJsonAsync($"_local/payments/{Id(waiting)}/authenticate", new { outcome = "succeeded" });
            Assert.Equal("CONFIRMED", (await ReadAsync(waiting, token)).GetProperty("status").GetString());
        }

        Assert.Single(await PaymentsAsync(waiting));
        Assert.Equal((10, 0, 2), await StockAsync(product));
    }

    private async Task<string> TokenAsync() => await (await Customer.ConfirmedAsync(shop.Client)).TokenAsync(shop.Client);

    /// <summary>A product with 12 pieces.</summary>
    private async Task<string> ProductAsync()
    {
        var created = await shop.Client.PostAsync("/products", ProductBody.In("Books"), await shop.AdminTokenAsync());
        Assert.True(created.Status == 201, $"{created}");
        return created.Text("productId");
    }

    /// <summary>Orders a product and waits until the checkout has nothing more to do.</summary>
    private async Task<JsonElement> OrderAsync(string token, string product, string card)
    {
        await shop.Client.PutAsync($"/cart/items/{product}", new { quantity = 2 }, token);
        var placed = await shop.Client.PostAsync("/orders", OrderBody.With(card), token, ("Idempotency-Key", "order"));
        Assert.True(placed.Status == 201, $"{placed}");
        return await ReadAsync(placed.Json, token);
    }

    private async Task<JsonElement> ReadAsync(JsonElement order, string token)
    {
        await shop.Shop.SettledAsync(CancellationToken.None);
        return (await shop.Client.GetAsync($"/orders/{Id(order)}", token)).Json;
    }

    private async Task<(int Available, int Reserved, int Sold)> StockAsync(string product)
    {
        var stock = (await shop.Client.GetAsync($"/inventory/{product}", await shop.AdminTokenAsync())).Json;
        return (stock.GetProperty("available").GetInt32(), stock.GetProperty("reserved").GetInt32(), stock.GetProperty("sold").GetInt32());
    }

    /// <summary>The payments of the order at the card processor.</summary>
    private async Task<List<JsonElement>> PaymentsAsync(JsonElement order)
    {
        using var http = new HttpClient { BaseAddress = shop.Shop.Address };
        var all = await http.GetFromJsonAsync<JsonElement>("_local/payments");
        return [.. all.EnumerateArray().Where(one => one.GetRawText().Contains(Id(order), StringComparison.Ordinal))];
    }

    /// <summary>The names of the checkouts of the order.</summary>
    private static async Task<List<string>> ExecutionsAsync(HttpClient http, JsonElement order)
    {
        var all = await http.GetFromJsonAsync<JsonElement>("_local/executions");
        return
        [
            .. all.EnumerateArray()
                .Where(one => one.GetProperty("workflow").GetString() == "shop-dev-checkout")
                .Where(one => one.GetProperty("input").GetProperty("orderId").GetString() == Id(order))
                .Select(one => one.GetProperty("name").GetString()!),
        ];
    }

    private static string Id(JsonElement order) => order.GetProperty("orderId").GetString()!;
}

using System.Text.Json;
using Shop.Domain.Users;
using Shop.Local.Seeds;
using Shop.Tests.EndToEnd.Support;

namespace Shop.Tests.EndToEnd;

/// <summary>From a write to a table, through stream, pipe, bus and queues, to what the consumers wrote.</summary>
[Collection(RunningShop.Name)]
public sealed class EventsTests(RunningShop shop)
{
    [Fact]
    public async Task A_confirmed_user_is_in_the_event_log_and_is_welcomed()
    {
        var customer = await Customer.ConfirmedAsync(shop.Client);
        await shop.Shop.SettledAsync(CancellationToken.None);

        var logged = Assert.Single(await LoggedAsync("UserRegistered"), one => Text(one, "subject") == $"users/{customer.UserId}");
        Assert.Equal("customer", logged.GetProperty("data").GetProperty("role").GetString());
        var notifications = await shop.Client.GetAsync("/notifications", await customer.TokenAsync(shop.Client));
        Assert.Equal("welcome", Text(Assert.Single(notifications.Items), "kind"));
    }

    [Fact]
    public async Task The_vendor_of_a_product_with_low_stock_is_told_once()
    {
        using var visitors = new Visitors(shop.Shop);
        var vendor = await visitors.OfAsync(Role.Vendor);
        var product = (await shop.Client.PostAsync("/products", ProductBody.In("Books"), vendor.Token)).Text("productId");

        foreach (var threshold in new[] { 12, 13 })
        {
            var changed = await shop.Client.PutAsync($"/inventory/{product}", new { lowStockThreshold = threshold }, vendor.Token);
            Assert.True(changed.Status == 200, $"{changed}");
        }

        await shop.Shop.SettledAsync(CancellationToken.None);

        Assert.Single(await LoggedAsync("StockLow"), one => Text(one, "subject") == $"inventory/{product}");
        var notifications = await shop.Client.GetAsync("/notifications?limit=100", vendor.Token);
        Assert.Single(notifications.Items, one => Text(one, "about") == $"inventory/{product}");
    }

    private async Task<IReadOnlyList<JsonElement>> LoggedAsync(string type)
    {
        var day = shop.Shop.Clock.GetUtcNow().UtcDateTime;
        var query = $"type={type}&day={day:yyyy-MM-dd}&limit=100";
        var answer = await shop.Client.GetAsync($"/analytics/events?{query}", await shop.AdminTokenAsync());
        Assert.True(answer.Status == 200, $"{answer}");
        return [.. answer.Items];
    }

    private static string? Text(JsonElement item, string name) => item.GetProperty(name).GetString();
}

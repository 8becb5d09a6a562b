using Shop.Domain.Users;
using Shop.Local.Seeds;
using Shop.Tests.EndToEnd.Support;

namespace Shop.Tests.EndToEnd;

/// <summary>From the changes of a stock, through the events, to the ledger of the product.</summary>
[Collection(RunningShop.Name)]
public sealed class LedgerTests(RunningShop shop)
{
    [Fact]
    public async Task The_ledger_explains_each_piece_of_a_product_and_the_product_is_in_the_list_of_low_stock()
    {
        using var visitors = new Visitors(shop.Shop);
        using var nothing = new StringContent("");
        var (vendor, other, customer) =
            (await visitors.OfAsync(Role.Vendor), await visitors.OfAsync(Role.Vendor), await visitors.OfAsync(Role.Customer));
        var product = (await shop.Client.PostAsync("/products", ProductBody.In("Books"), vendor.Token)).Text("productId");
        await PostAsync($"/inventory/{product}/restock", new { quantity = 8 }, vendor.Token);
        await PostAsync($"/inventory/{product}/adjust", new { delta = -3, reason = "lost" }, vendor.Token);
        var paid = await OrderAsync(product, customer.Token, "pm_card_visa");
        await OrderAsync(product, customer.Token, "pm_card_chargeDeclined");
        await shop.Client.SendAsync(HttpMethod.Post, $"/orders/{paid}/cancel", nothing, customer.Token);
        await shop.Shop.SettledAsync(CancellationToken.None);
        await shop.Client.PutAsync($"/inventory/{product}", new { lowStockThreshold = 100 }, vendor.Token);
        await shop.Shop.SettledAsync(CancellationToken.None);

        var movements = (await shop.Client.GetAsync($"/inventory/{product}/movements?limit=100", vendor.Token)).Items.Reverse().ToList();
        var stock = (await shop.Client.GetAsync($"/inventory/{product}", vendor.Token)).Json;

        Assert.Equal(
            ["opened", "increased", "decreased", "reserved", "sold", "reserved", "released", "returned", "unmoved"],
            movements.Select(movement => movement.GetProperty("kind").GetString()));
        foreach (var number in new[] { "available", "reserved", "sold" })
        {
            var moved = movements.Sum(movement => movement.GetProperty("change").GetProperty(number).GetInt32());
            Assert.Equal(stock.GetProperty(number).GetInt32(), moved);
        }

        Assert.Equal(403, (await shop.Client.GetAsync($"/inventory/{product}/movements", other.Token)).Status);
        var low = await shop.Client.GetAsync("/inventory?low=true&limit=100", await shop.AdminTokenAsync());
        Assert.Single(low.Items, item => item.GetProperty("productId").GetString() == product);
        Assert.Equal(403, (await shop.Client.GetAsync("/inventory?low=true", vendor.Token)).Status);
    }

    private async Task<string> OrderAsync(string product, string customer, string card)
    {
        await shop.Client.PutAsync($"/cart/items/{product}", new { quantity = 2 }, customer);
        var placed = await shop.Client.PostAsync("/orders", OrderBody.With(card), customer, ("Idempotency-Key", card));
        Assert.True(placed.Status == 201, $"{placed}");
        await shop.Shop.SettledAsync(CancellationToken.None);
        return placed.Text("orderId");
    }

    private async Task PostAsync(string path, object body, string token)
    {
        var changed = await shop.Client.PostAsync(path, body, token);
        Assert.True(changed.Status == 200, $"{changed}");
        await shop.Shop.SettledAsync(CancellationToken.None);
    }
}

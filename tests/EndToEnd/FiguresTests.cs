using System.Text.Json;
using Shop.Domain.Users;
using Shop.Local.Seeds;
using Shop.Tests.EndToEnd.Support;

namespace Shop.Tests.EndToEnd;

/// <summary>From orders and refunds, through the events, to the figures that customers, vendors and administrators read.</summary>
[Collection(RunningShop.Name)]
public sealed class FiguresTests(RunningShop shop)
{
    [Fact]
    public async Task An_order_and_a_refund_change_the_figures_of_the_customer_and_the_vendor_and_not_their_accounts()
    {
        using var visitors = new Visitors(shop.Shop);
        var (vendor, customer) = (await visitors.OfAsync(Role.Vendor), await visitors.OfAsync(Role.Customer));
        var (order, total) = await OrderAsync(vendor.Token, customer.Token, "pm_card_visa");

        var spent = await FiguresAsync(customer.Token);
        Assert.Equal((1, total), (spent.GetProperty("orders").GetInt32(), Usd(spent, "spent")));
        var store = (await FiguresAsync(vendor.Token)).GetProperty("vendor");
        var revenue = Usd(store, "revenue");
        Assert.Equal((1, 2), (store.GetProperty("products").GetInt32(), store.GetProperty("sold").GetInt32()));
        Assert.InRange(revenue, 1, total);

        var admin = await shop.AdminTokenAsync();
        await RefundAsync(order, """{"amount":100,"currency":"USD"}""", "part");
        Assert.Equal(total - 100, Usd(await FiguresAsync(customer.Token), "spent"));
        await RefundAsync(order, amount: null, "rest");
        Assert.Equal(0, Usd(await FiguresAsync(customer.Token), "spent"));
        Assert.Equal(revenue, Usd((await FiguresAsync(vendor.Token)).GetProperty("vendor"), "refunded"));

        foreach (var user in new[] { vendor, customer })
        {
            Assert.Equal(1, (await shop.Client.GetAsync("/users/me", user.Token)).Version);
            var same = await shop.Client.GetAsync($"/users/{user.UserId}/figures", admin);
            Assert.Equal((await FiguresAsync(user.Token)).GetRawText(), same.Json.GetRawText());
        }
    }

    [Fact]
    public async Task An_order_that_is_not_paid_changes_no_figures()
    {
        using var visitors = new Visitors(shop.Shop);
        var (vendor, customer) = (await visitors.OfAsync(Role.Vendor), await visitors.OfAsync(Role.Customer));
        await OrderAsync(vendor.Token, customer.Token, "pm_card_chargeDeclined");

        Assert.Equal("""{"orders":0,"spent":[]}""", (await FiguresAsync(customer.Token)).GetRawText());
        Assert.Equal(0, (await FiguresAsync(vendor.Token)).GetProperty("vendor").GetProperty("sold").GetInt32());
    }

    /// <summary>The customer orders two pieces of a new product of the vendor.</summary>
    private async Task<(string Id, long Total)> OrderAsync(string vendor, string customer, string card)
    {
        var product = (await shop.Client.PostAsync("/products", ProductBody.In("Books"), vendor)).Text("productId");
        await shop.Client.PutAsync($"/cart/items/{product}", new { quantity = 2 }, customer);
        var placed = await shop.Client.PostAsync("/orders", OrderBody.With(card), customer, ("Idempotency-Key", "order"));
        Assert.True(placed.Status == 201, $"{placed}");
        await shop.Shop.SettledAsync(CancellationToken.None);
        return (placed.Text("orderId"), placed.Json.GetProperty("total").GetProperty("amount").GetInt64());
    }

    /// <param name="amount">Null for everything that is left.</param>
    private async Task RefundAsync(string order, string? amount, string key)
    {
        object body = amount is null
            ? new { reason = "goodwill" }
            : new { reason = "goodwill", amount = JsonElement.Parse(amount) };
        var refunded = await shop.Client.PostAsync($"/orders/{order}/refunds", body, await shop.AdminTokenAsync(), ("Idempotency-Key", key));
        Assert.True(refunded.Status == 200, $"{refunded}");
        await shop.Shop.SettledAsync(CancellationToken.None);
    }

    private async Task<JsonElement> FiguresAsync(string token)
    {
        var answer = await shop.Client.GetAsync("/users/me/figures", token);
        Assert.True(answer.Status == 200, $"{answer}");
        return answer.Json;
    }

    private static long Usd(JsonElement figures, string name) =>
        Assert.Single(figures.GetProperty(name).EnumerateArray()).GetProperty("amount").GetInt64();
}

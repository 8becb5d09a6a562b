using Shop.Local;
using Shop.Local.Stripe;
using Shop.Tests.EndToEnd.Support;

namespace Shop.Tests.EndToEnd;

/// <summary>What teams get by mail, from a request through event, rule and topic to the mailbox.</summary>
[Collection(RunningShop.Name)]
public sealed class TopicsTests(RunningShop shop)
{
    [Fact]
    public async Task A_low_stock_is_told_to_the_inventory_team_once()
    {
        var admin = await shop.AdminTokenAsync();
        var product = (await shop.Client.PostAsync("/products", ProductBody.In("Books"), admin)).Text("productId");
        foreach (var delta in new[] { -8, -1 })
        {
            var adjusted = await shop.Client.PostAsync($"/inventory/{product}/adjust", new { delta, reason = "lost" }, admin);
            Assert.True(adjusted.Status == 200, $"{adjusted}");
        }

        Assert.Contains("available, threshold", (await OnlyMailAsync("inventory", product)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_dispute_and_its_loss_are_told_to_operations()
    {
        var customer = await MailCustomer.NewAsync(shop);
        var order = await customer.OrderAsync("pm_card_createDispute");
        await InterruptedOrders.DisputeAsync(shop.Shop);
        Assert.Contains("was opened over", (await OnlyMailAsync("operations", order)).Text, StringComparison.Ordinal);

        Assert.True(shop.Shop.Stripe.Simulator.CloseDispute(order, won: false));
        await shop.Shop.SettledAsync(CancellationToken.None);
        var mails = await MailsAsync("operations", order);
        Assert.Equal(2, mails.Count);
        Assert.Contains("is lost", mails[1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_failed_refund_is_told_to_operations()
    {
        var customer = await MailCustomer.NewAsync(shop);
        var order = await customer.OrderAsync("pm_card_refundFail");
        await customer.RefundAsync(order, new { amount = new { amount = 100, currency = "USD" }, reason = "goodwill" });
        using var later = shop.InTheFuture(StripeSimulator.Later);

        var mail = await OnlyMailAsync("operations", order);
        Assert.Contains("must get 100 USD (minor units) in another way", mail.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_paid_order_and_its_full_refund_are_told_to_the_administrators_without_data_of_the_customer()
    {
        var customer = await MailCustomer.NewAsync(shop);
        var order = await customer.OrderAsync("pm_card_visa");
        using var nothing = new StringContent("");
        var cancelled = await shop.Client.SendAsync(HttpMethod.Post, $"/orders/{order}/cancel", nothing, customer.Token);
        Assert.True(cancelled.Status == 200, $"{cancelled}");

        Assert.Equal(
            [
                $"\"Order {order} is paid. It can be shipped.\"",
                $"\"Order {order} is refunded as a whole. What is not shipped yet must not be shipped.\"",
            ],
            (await MailsAsync("administrators", order)).Select(mail => mail.Text));
    }

    private async Task<LocalMail> OnlyMailAsync(string team, string about) => Assert.Single(await MailsAsync(team, about));

    private async Task<IReadOnlyList<LocalMail>> MailsAsync(string team, string about)
    {
        await shop.Shop.SettledAsync(CancellationToken.None);
        return
        [
            .. shop.Shop.Mailbox.Mails.Where(mail =>
                mail.To == $"{team}@dev.shop.example.com" && mail.Text!.Contains(about, StringComparison.Ordinal)),
        ];
    }
}

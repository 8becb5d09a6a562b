using System.Text.Json;
using Shop.Local;

namespace Shop.Tests.EndToEnd.Support;

/// <summary>A customer with a mailbox, who orders two pieces of a new product.</summary>
internal sealed class MailCustomer
{
    public const string MessageId = "X-Shop-Message-Id";

    private readonly RunningShop shop;
    private readonly Customer customer;

    private MailCustomer(RunningShop shop, Customer customer, string token) =>
        (this.shop, this.customer, Token) = (shop, customer, token);

    public string Token { get; }

    /// <summary>The mails of the shop, without those of Cognito.</summary>
    public IReadOnlyList<LocalMail> Mails =>
        [.. shop.Shop.Mailbox.Mails.Where(mail => mail.To == customer.Email && mail.Headers.Any(header => header.Name == MessageId))];

    public static async Task<MailCustomer> NewAsync(RunningShop shop)
    {
        var customer = await Customer.ConfirmedAsync(shop.Client);
        return new(shop, customer, await customer.TokenAsync(shop.Client));
    }

    public static string IdOf(LocalMail mail) => mail.Headers.Single(header => header.Name == MessageId).Value;

    /// <returns>The id of the order, when everything that follows the order has happened.</returns>
    public async Task<string> OrderAsync(string card)
    {
        var product = await shop.Client.PostAsync("/products", ProductBody.In("Books"), await shop.AdminTokenAsync());
        Assert.True(product.Status == 201, $"{product}");
        await shop.Client.PutAsync($"/cart/items/{product.Text("productId")}", new { quantity = 2 }, Token);
        var placed = await shop.Client.PostAsync("/orders", OrderBody.With(card), Token, ("Idempotency-Key", "order"));
        Assert.True(placed.Status == 201, $"{placed}");
        await shop.Shop.SettledAsync(CancellationToken.None);
        return placed.Text("orderId");
    }

    /// <summary>Waits for the invoice: a task that met another writer is repeated after a second on the clock of the shop.</summary>
    public async Task<Answer> InvoiceAsync(string order)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (true)
        {
            var answer = await shop.Client.GetAsync($"/orders/{order}/invoice", Token);
            if (answer.Status == 200)
            {
                return answer;
            }

            Assert.Equal(404, answer.Status);
            await Task.Delay(100, limit.Token);
        }
    }

    public async Task RefundAsync(string order, object body)
    {
        var refunded = await shop.Client.PostAsync(
            $"/orders/{order}/refunds", body, await shop.AdminTokenAsync(), ("Idempotency-Key", $"refund-{order}"));
        Assert.True(refunded.Status == 200, $"{refunded}");
        await shop.Shop.SettledAsync(CancellationToken.None);
    }

    /// <summary>The only notification of a kind.</summary>
    public async Task<JsonElement> NotificationAsync(string kind) => Assert.Single(
        (await shop.Client.GetAsync("/notifications?limit=100", Token)).Items, one => one.GetProperty("kind").GetString() == kind);
}

using System.Globalization;
using System.Text.Json;
using Shop.Tests.EndToEnd.Support;

namespace Shop.Tests.EndToEnd;

/// <summary>What customers get by mail, from a request through events, queue and workflow to the mailbox.</summary>
[Collection(RunningShop.Name)]
public sealed class MailTests(RunningShop shop) : IDisposable
{
    public void Dispose() => shop.Shop.Mailbox.Faults.Clear();

    [Fact]
    public async Task A_new_customer_is_welcomed_by_one_mail()
    {
        var customer = await MailCustomer.NewAsync(shop);
        await shop.Shop.SettledAsync(CancellationToken.None);

        var mail = Assert.Single(customer.Mails);
        Assert.Equal("Welcome to the shop", mail.Subject);
        Assert.StartsWith("Hello Ada Lovelace,", mail.Text, StringComparison.Ordinal);
        Assert.Equal(("email", "sent"), Delivery(await customer.NotificationAsync("welcome")));
    }

    [Fact]
    public async Task A_paid_order_leads_to_one_receipt_and_a_notification_that_says_that_it_is_sent()
    {
        var customer = await MailCustomer.NewAsync(shop);
        var order = await customer.OrderAsync("pm_card_visa");

        var mail = Assert.Single(customer.Mails, mail => mail.Subject == "Your order is confirmed");
        Assert.Contains(order, mail.Text, StringComparison.Ordinal);
        Assert.Contains(order, mail.Html, StringComparison.Ordinal);
        var invoice = await shop.Client.GetAsync($"/orders/{order}/invoice", customer.Token);
        Assert.Equal(200, invoice.Status);
        Assert.Contains($"Invoice: {invoice.Text("number")}\n", mail.Text, StringComparison.Ordinal);
        var notification = await customer.NotificationAsync("order-confirmed");
        Assert.Equal(("email", "sent"), Delivery(notification));
        Assert.Equal(notification.GetProperty("notificationId").GetString(), MailCustomer.IdOf(mail));
    }

    [Fact]
    public async Task Orders_at_once_get_invoice_numbers_without_gaps_and_doubles()
    {
        var customers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => MailCustomer.NewAsync(shop)));
        var orders = await Task.WhenAll(customers.Select(customer => customer.OrderAsync("pm_card_visa")));

        var invoices = await Task.WhenAll(orders.Zip(customers, (order, customer) => customer.InvoiceAsync(order)));

        var numbers = invoices.Select(NumberOf).Order().ToList();
        Assert.Equal(Enumerable.Range(numbers[0], numbers.Count), numbers);
    }

    [Fact]
    public async Task A_declined_card_leads_to_one_mail_with_the_reason()
    {
        var customer = await MailCustomer.NewAsync(shop);
        await customer.OrderAsync("pm_card_chargeDeclined");

        var mail = Assert.Single(customer.Mails, mail => mail.Subject == "Your order could not be completed");
        Assert.Contains("The payment was declined.", mail.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(customer.Mails, one => one.Subject == "Your order is confirmed");
    }

    [Fact]
    public async Task A_refund_leads_to_one_mail_when_the_money_is_on_its_way()
    {
        var customer = await MailCustomer.NewAsync(shop);
        var order = await customer.OrderAsync("pm_card_visa");

        await customer.RefundAsync(order, new { amount = new { amount = 100, currency = "USD" }, reason = "goodwill" });

        var mail = Assert.Single(customer.Mails, mail => mail.Subject == "Your refund is on its way");
        Assert.Contains("Total refunded: 1.00 USD\n", mail.Text, StringComparison.Ordinal);
        var invoice = await shop.Client.GetAsync($"/orders/{order}/invoice", customer.Token);
        var note = Assert.Single(invoice.Json.GetProperty("creditNotes").EnumerateArray()).GetProperty("number").GetString();
        Assert.Contains($"Credit note: {note}\n", mail.Text, StringComparison.Ordinal);
        Assert.Equal(("email", "sent"), Delivery(await customer.NotificationAsync("payment-refunded")));
    }

    [Fact]
    public async Task A_mail_whose_answer_is_lost_is_sent_again_with_the_same_id_and_is_recorded_once()
    {
        shop.Shop.Mailbox.Faults.FailNext(new("TooManyRequestsException", AnswerLost: true));
        var customer = await MailCustomer.NewAsync(shop);
        await UntilAsync(() => customer.Mails.Count == 2);
        await shop.Shop.SettledAsync(CancellationToken.None);

        Assert.Equal(2, customer.Mails.Count);
        Assert.Single(customer.Mails.Select(MailCustomer.IdOf).Distinct());
        Assert.Equal(("email", "sent"), Delivery(await customer.NotificationAsync("welcome")));
    }

    [Fact]
    public async Task A_mail_that_SES_always_rejects_is_a_dead_letter_with_its_reason_and_is_sent_after_it_is_sent_back()
    {
        shop.Shop.Mailbox.Faults.FailAll(new("MessageRejected"));
        var customer = await MailCustomer.NewAsync(shop);
        var later = TimeSpan.Zero;
        while (shop.Shop.Messaging.Queues.Depths().All(depth => depth.DeadLetters.All(letter => !IsRejected(letter.Reason))))
        {
            using (shop.InTheFuture(later += TimeSpan.FromMinutes(13)))
            {
                await shop.Shop.SettledAsync(CancellationToken.None);
            }
        }

        Assert.Empty(customer.Mails);
        Assert.Equal(("email", "pending"), Delivery(await customer.NotificationAsync("welcome")));

        shop.Shop.Mailbox.Faults.Clear();
        var redriven = await shop.Shop.Messaging.DeadLetters.RedriveAsync($"shop-{shop.Shop.Stack}-notifications", CancellationToken.None);
        Assert.NotEqual(0, redriven!.Moved);
        await shop.Shop.SettledAsync(CancellationToken.None);
        Assert.Single(customer.Mails);
    }

    private static int NumberOf(Answer invoice) => int.Parse(invoice.Text("number")["INV-".Length..], CultureInfo.InvariantCulture);

    private static bool IsRejected(string? reason) => reason?.Contains("SesV2.MessageRejectedException", StringComparison.Ordinal) == true;

    private static (string?, string?) Delivery(JsonElement notification) =>
        (notification.GetProperty("channel").GetString(), notification.GetProperty("delivery").GetString());

    // The repetition waits for a second on the clock of the shop.
    private static async Task UntilAsync(Func<bool> happened)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (!happened())
        {
            await Task.Delay(20, limit.Token);
        }
    }
}

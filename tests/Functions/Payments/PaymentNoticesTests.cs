using System.Text.Json.Nodes;
using Shop.Domain.Orders;
using Shop.Domain.Payments;
using Shop.Functions.Orders;
using Shop.Functions.Payments;
using Shop.Local.Stripe;
using Shop.Tests.Functions.Orders;
using Shop.Tests.Functions.Support;

namespace Shop.Tests.Functions.Payments;

/// <summary>The webhooks of Stripe and what they change in the payments table.</summary>
[Collection(DynamoDbTests.Name)]
public sealed class PaymentNoticesTests(DynamoDb dynamoDb) : IAsyncLifetime
{
    private CheckoutRun checkout = null!;

    public async Task InitializeAsync() => checkout = await CheckoutRun.NewAsync(dynamoDb);

    public Task DisposeAsync() => checkout.DisposeAsync().AsTask();

    [Fact]
    public async Task A_webhook_records_that_the_customer_has_paid()
    {
        await checkout.AwaitedAsync();
        checkout.Authenticate(succeeded: true);

        Assert.Equal(204, (await DeliverAsync("payment_intent.succeeded")).Status);

        var stored = (await checkout.ChargedAsync())!;
        Assert.Equal(ChargeStatus.Captured, stored.Charge.Status);
        Assert.Equal("token-1", stored.TaskToken!.Reveal());
    }

    [Fact]
    public async Task Webhooks_that_arrive_twice_and_in_reverse_order_have_one_effect()
    {
        await checkout.AwaitedAsync();
        checkout.Authenticate(succeeded: true);
        await DeliverAsync("payment_intent.succeeded");
        var once = await checkout.ChargedAsync();

        foreach (var (body, signature) in (await checkout.WebhooksAsync()).Reverse().ToList())
        {
            Assert.Equal(204, (await checkout.NotifyAsync(body, signature)).Status);
            Assert.Equal(204, (await checkout.NotifyAsync(body, signature)).Status);
        }

        Assert.Equal(once, await checkout.ChargedAsync());
    }

    [Fact]
    public async Task The_same_webhooks_at_once_have_one_effect()
    {
        await checkout.AwaitedAsync();
        checkout.Authenticate(succeeded: true);
        var version = (await checkout.ChargedAsync())!.Charge.Version;
        await checkout.WebhooksAsync();

        var answers = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => DeliverAsync("payment_intent.succeeded")));

        Assert.All(answers, answer => Assert.Equal(204, answer.Status));
        Assert.Equal(version + 1, (await checkout.ChargedAsync())!.Charge.Version);
    }

    [Fact]
    public async Task A_webhook_that_arrives_before_the_charge_is_recorded_records_it()
    {
        await checkout.StartedAsync();
        var order = await checkout.OrderAsync();
        await checkout.Till.Gateway.ChargeAsync(order.Id, order.Terms.Total, order.Terms.PaymentMethod!);

        Assert.Equal(204, (await DeliverAsync("payment_intent.succeeded")).Status);

        var recorded = (await checkout.ChargedAsync())!.Charge;
        Assert.Equal((ChargeStatus.Captured, order.Terms.Total), (recorded.Status, recorded.Captured));
        Assert.Equal(CheckoutStep.Captured, await checkout.ChargeAsync());
        Assert.Equal(recorded, (await checkout.ChargedAsync())!.Charge);
    }

    [Fact]
    public async Task A_payment_of_another_amount_is_409_and_nothing_is_written()
    {
        await checkout.StartedAsync();
        var order = await checkout.OrderAsync();
        await checkout.Till.Gateway.ChargeAsync(order.Id, order.Terms.Total + Till.Usd(1), order.Terms.PaymentMethod!);

        Assert.Equal((409, "payment-mismatch"), (await DeliverAsync("payment_intent.succeeded")).Problem);

        Assert.Equal(0, await checkout.PaymentRowsAsync());
        Assert.Equal(order, await checkout.OrderAsync());
    }

    [Theory]
    [InlineData("t=1,v1=00")]
    [InlineData("")]
    [InlineData(null)]
    public async Task A_webhook_without_the_signature_of_Stripe_is_400_and_nothing_is_written(string? signature)
    {
        await checkout.StartedAsync();
        var order = await checkout.OrderAsync();
        await checkout.Till.Gateway.ChargeAsync(order.Id, order.Terms.Total, order.Terms.PaymentMethod!);
        var (body, _) = await WebhookAsync("payment_intent.succeeded");

        var refused = await checkout.NotifyAsync(body, signature);

        Assert.Equal(400, refused.Status);
        Assert.Equal([PaymentWebhook.SignatureHeader], refused.Fields);
        Assert.Equal(0, await checkout.PaymentRowsAsync());
    }

    [Fact]
    public async Task A_changed_body_or_an_old_webhook_is_400_and_nothing_is_written()
    {
        await checkout.StartedAsync();
        var order = await checkout.OrderAsync();
        await checkout.Till.Gateway.ChargeAsync(order.Id, order.Terms.Total, order.Terms.PaymentMethod!);
        var (body, signature) = await WebhookAsync("payment_intent.succeeded");

        Assert.Equal(400, (await checkout.NotifyAsync($"{body} ", signature)).Status);
        checkout.Till.Time.Advance(TimeSpan.FromMinutes(6));
        Assert.Equal(400, (await checkout.NotifyAsync(body, signature)).Status);

        Assert.Equal(0, await checkout.PaymentRowsAsync());
    }

    [Fact]
    public async Task Payments_of_orders_that_the_shop_does_not_have_are_ignored()
    {
        await checkout.Till.PayAsync();
        Assert.Equal(204, (await DeliverAsync("payment_intent.succeeded")).Status);
        Assert.Equal(0, await checkout.PaymentRowsAsync());
    }

    [Fact]
    public async Task A_refund_of_an_order_that_is_not_granted_is_ignored()
    {
        await checkout.ConfirmedAsync();
        var (order, refund) = ((ConfirmedOrder)await checkout.OrderAsync(), checkout.Till.NewRefund());
        await checkout.Till.Gateway.RefundAsync(order.Id, refund, order.Payment.Id!, Till.Usd(100));

        Assert.Equal(204, (await DeliverAsync("refund.created")).Status);

        Assert.Equal(1, await checkout.PaymentRowsAsync());
    }

    [Theory]
    [InlineData(true, DisputeStatus.Won)]
    [InlineData(false, DisputeStatus.Lost)]
    public async Task The_order_keeps_a_dispute_however_often_and_in_whatever_order_it_is_reported(bool won, DisputeStatus closed)
    {
        await checkout.ConfirmedAsync("pm_card_createDispute");
        checkout.Till.Time.Advance(StripeSimulator.Later);
        Assert.Equal(204, (await DeliverAsync("charge.dispute.created")).Status);
        Assert.Equal(DisputeStatus.Open, (await DisputeAsync()).Status);

        checkout.Till.Stripe.Simulator.CloseDispute(checkout.Id, won);
        Assert.Equal(204, (await DeliverAsync("charge.dispute.closed")).Status);
        Assert.Equal(204, (await DeliverAsync("charge.dispute.created")).Status);

        Assert.Equal(closed, (await DisputeAsync()).Status);
    }

    [Fact]
    public async Task A_dispute_that_is_reported_before_the_order_is_confirmed_is_refused_so_that_Stripe_reports_it_again()
    {
        await checkout.StartedAsync("pm_card_createDispute");
        await checkout.ChargeAsync();
        checkout.Till.Time.Advance(StripeSimulator.Later);
        Assert.Equal((409, "order-not-ready"), (await DeliverAsync("charge.dispute.created")).Problem);

        await checkout.ConfirmAsync();
        Assert.Equal(204, (await DeliverAsync("charge.dispute.created")).Status);
        Assert.Equal(DisputeStatus.Open, (await DisputeAsync()).Status);
    }

    [Fact]
    public async Task A_refund_with_another_amount_than_the_granted_one_is_refused()
    {
        await checkout.ConfirmedAsync();
        var order = (ConfirmedOrder)await checkout.OrderAsync();
        var refund = checkout.Till.NewRefund();
        await checkout.Desk.ChangeAsync(order, new GrantRefund(refund, Till.Usd(300), RefundReason.Goodwill, FixedTime.Noon));
        await checkout.Till.Gateway.RefundAsync(order.Id, refund, order.Payment.Id!, Till.Usd(100));

        Assert.Equal((409, "payment-mismatch"), (await DeliverAsync("refund.created")).Problem);
        Assert.Equal(1, await checkout.PaymentRowsAsync());
    }

    private async Task<Dispute> DisputeAsync() => Assert.Single(((PaidOrder)await checkout.OrderAsync()).Payment.Disputes);

    private async Task<Answer> DeliverAsync(string type)
    {
        var (body, signature) = await WebhookAsync(type);
        return await checkout.NotifyAsync(body, signature);
    }

    private async Task<(string Body, string Signature)> WebhookAsync(string type) =>
        (await checkout.WebhooksAsync()).Last(webhook => (string)JsonNode.Parse(webhook.Body)!["type"]! == type);
}

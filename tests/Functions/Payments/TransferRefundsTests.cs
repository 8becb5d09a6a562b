using Amazon.Lambda.SQSEvents;
using Shop.Domain.Events;
using Shop.Domain.Orders;
using Shop.Functions.Payments;
using Shop.Local.Stripe;
using Shop.Tests.Functions.Orders;
using Shop.Tests.Functions.Support;
using Made = Shop.Tests.Functions.Support.Events;

namespace Shop.Tests.Functions.Payments;

/// <summary>Granted refunds, their transfer by Stripe, and the status that the customer sees.</summary>
[Collection(DynamoDbTests.Name)]
public sealed class TransferRefundsTests(DynamoDb dynamoDb) : IAsyncLifetime
{
    private CheckoutRun checkout = null!;

    public async Task InitializeAsync() => checkout = await CheckoutRun.NewAsync(dynamoDb);

    public Task DisposeAsync() => checkout.DisposeAsync().AsTask();

    [Fact]
    public async Task A_granted_refund_is_transferred_once_although_the_event_is_delivered_twice()
    {
        var granted = await GrantedAsync("pm_card_visa");

        Assert.Empty((await TransferAsync(granted)).BatchItemFailures);
        Assert.Empty((await TransferAsync(granted)).BatchItemFailures);

        Assert.Equal(300, checkout.Payment.Refunded);
        Assert.Equal("succeeded", await StatusAsync());
    }

    [Fact]
    public async Task Before_the_transfer_the_refund_is_pending()
    {
        await GrantedAsync("pm_card_visa");
        Assert.Equal(0, checkout.Payment.Refunded);
        Assert.Equal("pending", await StatusAsync());
    }

    [Fact]
    public async Task An_outage_of_Stripe_reports_the_message_as_failed_and_the_next_delivery_transfers_the_refund()
    {
        var granted = await GrantedAsync("pm_card_visa");
        checkout.Till.Fail("api_unavailable", times: 2 * StripeApi.MaxAttempts);

        var failure = Assert.Single((await TransferAsync(granted)).BatchItemFailures);

        Assert.Equal($"{granted.Id}", failure.ItemIdentifier);
        Assert.Equal("pending", await StatusAsync());
        Assert.Empty((await TransferAsync(granted)).BatchItemFailures);
        Assert.Equal(("succeeded", 300), (await StatusAsync(), checkout.Payment.Refunded));
    }

    [Fact]
    public async Task A_refund_whose_answer_is_lost_is_transferred_once()
    {
        var granted = await GrantedAsync("pm_card_visa");
        checkout.Till.Fail("connection_closed", times: StripeApi.MaxAttempts, operation: "CreateRefund", answerLost: true);

        Assert.Empty((await TransferAsync(granted)).BatchItemFailures);

        Assert.Equal(("succeeded", 300), (await StatusAsync(), checkout.Payment.Refunded));
    }

    [Fact]
    public async Task A_pending_refund_succeeds_by_a_webhook()
    {
        await TransferAsync(await GrantedAsync("pm_card_pendingRefund"));
        Assert.Equal("pending", await StatusAsync());

        checkout.Till.Time.Advance(StripeSimulator.Later);
        await DeliverAllAsync();

        Assert.Equal("succeeded", await StatusAsync());
    }

    [Fact]
    public async Task A_refund_that_the_bank_does_not_accept_fails_by_a_webhook_and_stays_failed()
    {
        var granted = await GrantedAsync("pm_card_refundFail");
        await TransferAsync(granted);
        Assert.Equal("succeeded", await StatusAsync());
        checkout.Till.Time.Advance(StripeSimulator.Later);

        await DeliverAllAsync();

        Assert.Equal("failed", await StatusAsync());
        await DeliverAllAsync();
        Assert.Empty((await TransferAsync(granted)).BatchItemFailures);
        Assert.Equal("failed", await StatusAsync());
    }

    [Fact]
    public async Task A_refund_that_Stripe_refuses_is_shown_as_failed()
    {
        var granted = await GrantedAsync("pm_card_visa");
        var order = (PaidOrder)await checkout.OrderAsync();
        await checkout.Till.Gateway.RefundAsync(order.Id, checkout.Till.NewRefund(9), order.Payment.Id!, order.Payment.Captured);

        Assert.Empty((await TransferAsync(granted)).BatchItemFailures);

        Assert.Equal("failed", await StatusAsync());
    }

    [Fact]
    public async Task Each_event_transfers_only_its_own_refund()
    {
        var first = await GrantedAsync("pm_card_visa");
        var second = await GrantAsync(200, "refund-2");

        await TransferAsync(second);
        Assert.Equal(200, checkout.Payment.Refunded);

        await TransferAsync(first);
        Assert.Equal(500, checkout.Payment.Refunded);
    }

    /// <summary>Confirms an order that is paid with the card, and grants a refund of 3 dollars.</summary>
    private async Task<RefundGranted> GrantedAsync(string card)
    {
        await checkout.ConfirmedAsync(card);
        return await GrantAsync(300, "refund-1");
    }

    private async Task<RefundGranted> GrantAsync(long cents, string key)
    {
        var before = await checkout.OrderAsync();
        Assert.Equal(200, (await checkout.Desk.RefundAsync(checkout.Id, OrderDesk.Refund(cents), key)).Status);
        return Assert.Single(OrderEvents.Between(before, await checkout.OrderAsync()).OfType<RefundGranted>());
    }

    private Task<SQSBatchResponse> TransferAsync(RefundGranted granted) =>
        checkout.Tables.New<TransferRefunds>(checkout.Desk.Time, checkout.Till.Gateway).Handle(Made.Batch(granted), new FakeContext());

    private async Task DeliverAllAsync()
    {
        foreach (var (body, signature) in (await checkout.WebhooksAsync()).TakeLast(2).ToList())
        {
            Assert.Equal(204, (await checkout.NotifyAsync(body, signature)).Status);
        }
    }

    private async Task<string> StatusAsync() => (await checkout.Desk.Ada.GetAsync(checkout.Id)).Body
        .GetProperty("payment").GetProperty("refunds")[0].GetProperty("status").GetString()!;
}

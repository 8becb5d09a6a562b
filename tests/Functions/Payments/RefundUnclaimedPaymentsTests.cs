using Amazon.Lambda.SQSEvents;
using Shop.Domain.Events;
using Shop.Domain.Orders;
using Shop.Domain.Payments;
using Shop.Functions.Payments;
using Shop.Local.Stripe;
using Shop.Tests.Functions.Orders;
using Shop.Tests.Functions.Support;
using Made = Shop.Tests.Functions.Support.Events;

namespace Shop.Tests.Functions.Payments;

/// <summary>A payment is captured although its order failed.</summary>
[Collection(DynamoDbTests.Name)]
public sealed class RefundUnclaimedPaymentsTests(DynamoDb dynamoDb) : IAsyncLifetime
{
    private CheckoutRun checkout = null!;

    public async Task InitializeAsync() => checkout = await CheckoutRun.NewAsync(dynamoDb);

    public Task DisposeAsync() => checkout.DisposeAsync().AsTask();

    [Fact]
    public async Task The_whole_payment_is_refunded_once_however_often_the_events_are_delivered()
    {
        var (paid, failed) = await CapturedAfterFailureAsync();

        Assert.Empty(await RefundAsync(paid, failed, paid));

        Assert.Equal(await TotalAsync(), checkout.Payment.Refunded);
        var shown = (await checkout.Desk.Ada.GetAsync(checkout.Id)).Body.GetProperty("payment");
        var refund = Assert.Single(shown.GetProperty("refunds").EnumerateArray());
        Assert.Equal(("succeeded", "undelivered"), (refund.GetProperty("status").GetString(), refund.GetProperty("reason").GetString()));
        Assert.Equal(await TotalAsync(), shown.GetProperty("refunded").GetProperty("amount").GetInt64());
    }

    [Fact]
    public async Task The_same_events_at_once_refund_once()
    {
        var (paid, failed) = await CapturedAfterFailureAsync();

        var failures = await Task.WhenAll(Enumerable.Range(0, 6).Select(number => RefundAsync(number % 2 == 0 ? paid : failed)));

        Assert.All(failures, Assert.Empty);
        Assert.Equal(await TotalAsync(), checkout.Payment.Refunded);
    }

    [Fact]
    public async Task An_outage_of_Stripe_reports_the_message_and_the_next_delivery_refunds()
    {
        var (paid, _) = await CapturedAfterFailureAsync();
        checkout.Till.Fail("api_unavailable", times: 2 * StripeApi.MaxAttempts);

        Assert.Single(await RefundAsync(paid));
        Assert.Equal(0, checkout.Payment.Refunded);

        Assert.Empty(await RefundAsync(paid));
        Assert.Equal(await TotalAsync(), checkout.Payment.Refunded);
    }

    [Fact]
    public async Task A_webhook_reports_the_result_of_the_refund()
    {
        var (paid, _) = await CapturedAfterFailureAsync("pm_card_pendingRefund");
        await RefundAsync(paid);
        Assert.Equal("pending", await StatusAsync());

        var earlier = (await checkout.WebhooksAsync()).Count;
        checkout.Till.Time.Advance(StripeSimulator.Later);
        foreach (var (body, signature) in (await checkout.WebhooksAsync()).Skip(earlier))
        {
            Assert.Equal(204, (await checkout.NotifyAsync(body, signature)).Status);
        }

        Assert.Equal("succeeded", await StatusAsync());
    }

    [Fact]
    public async Task The_payment_of_an_open_or_confirmed_order_is_not_refunded()
    {
        await checkout.StartedAsync();
        await checkout.ChargeAsync();
        Assert.Empty(await RefundAsync(Paid()));

        await checkout.ConfirmAsync();
        Assert.Empty(await RefundAsync(Paid()));

        Assert.Equal(0, checkout.Payment.Refunded);
    }

    /// <summary>The shop gives the order up because the processor has no payment. After that, the delayed request arrives there.</summary>
    private async Task<(PaymentSucceeded Paid, OrderFailed Failed)> CapturedAfterFailureAsync(string card = "pm_card_visa")
    {
        await checkout.StartedAsync(card);
        await checkout.GiveUpAsync();
        var order = await checkout.OrderAsync();
        Assert.IsType<FailedOrder>(order);
        await checkout.Till.Gateway.ChargeAsync(order.Id, order.Terms.Total, order.Terms.PaymentMethod!);
        foreach (var (body, signature) in await checkout.WebhooksAsync())
        {
            Assert.Equal(204, (await checkout.NotifyAsync(body, signature)).Status);
        }

        Assert.Equal(ChargeStatus.Captured, await checkout.ChargeStatusAsync());
        return (Paid(), new(Occurred(2), order.Id, FailureReason.Unavailable));
    }

    private PaymentSucceeded Paid() => new(Occurred(1), OrderId.Parse(checkout.Id), Till.Usd(1));

    private static Occurrence Occurred(long version) => new(Subject.Parse("payments/one"), version, FixedTime.Noon, User: null);

    private async Task<List<SQSBatchResponse.BatchItemFailure>> RefundAsync(params ShopEvent[] events) =>
        (await checkout.Tables
            .New<RefundUnclaimedPayments>(checkout.Tables.New<UnclaimedPayments>(checkout.Desk.Time, checkout.Till.Gateway))
            .Handle(Made.Batch(events), new FakeContext())).BatchItemFailures;

    private async Task<long> TotalAsync() => (await checkout.OrderAsync()).Terms.Total.MinorUnits;

    private async Task<string?> StatusAsync()
    {
        var order = (await checkout.Desk.Ada.GetAsync(checkout.Id)).Body;
        return Assert.Single(order.GetProperty("payment").GetProperty("refunds").EnumerateArray()).GetProperty("status").GetString();
    }
}

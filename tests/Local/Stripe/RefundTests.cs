using Shop.Local.Stripe;
using Shop.Tests.Local.Support;
using Shop.Tests.Support;
using Stripe;

namespace Shop.Tests.Local.Stripe;

public sealed class RefundTests : IDisposable
{
    private readonly ManualTime time = new();
    private readonly StripeInProcess stripe;
    private readonly V1Services api;

    public RefundTests()
    {
        stripe = new(time);
        api = stripe.Client().V1;
    }

    public void Dispose() => stripe.Dispose();

    [Fact]
    public async Task Partial_refunds_add_up_to_the_captured_amount_and_no_further()
    {
        var id = await PayAsync("pm_card_visa");

        var first = await api.Refunds.CreateAsync(new() { PaymentIntent = id, Amount = 300, Metadata = new() { ["refundId"] = "rfd_1" } });
        var tooHigh = await Assert.ThrowsAsync<StripeException>(() => api.Refunds.CreateAsync(new() { PaymentIntent = id, Amount = 1000 }));
        var rest = await api.Refunds.CreateAsync(new() { PaymentIntent = id });
        var nothingLeft = await Assert.ThrowsAsync<StripeException>(() => api.Refunds.CreateAsync(new() { PaymentIntent = id }));

        Assert.Equal(("succeeded", 300, "usd", id), (first.Status, first.Amount, first.Currency, first.PaymentIntentId));
        Assert.Equal("rfd_1", (await api.Refunds.GetAsync(first.Id)).Metadata["refundId"]);
        Assert.Equal((999, "amount", "charge_already_refunded"), (rest.Amount, tooHigh.StripeError.Param, nothingLeft.StripeError.Code));
        var listed = (await api.Refunds.ListAsync(new() { PaymentIntent = id })).Data;
        Assert.Equal(new[] { rest.Id, first.Id }, listed.Select(refund => refund.Id));
        Assert.Equal(1299, Assert.Single(stripe.Simulator.Payments).Refunded);
        Assert.Equal(2, (await EventsAsync()).Count(type => type == EventTypes.RefundCreated));
    }

    [Fact]
    public async Task A_refund_to_some_cards_fails_later_and_can_be_made_again()
    {
        var id = await PayAsync("pm_card_refundFail");
        var refund = await api.Refunds.CreateAsync(new() { PaymentIntent = id });
        Assert.Equal("succeeded", refund.Status);

        time.Advance(StripeSimulator.Later);

        Assert.Contains(EventTypes.RefundFailed, await EventsAsync());
        var failed = await api.Refunds.GetAsync(refund.Id);
        Assert.Equal(("failed", "expired_or_canceled_card"), (failed.Status, failed.FailureReason));
        Assert.Equal(1299, (await api.Refunds.CreateAsync(new() { PaymentIntent = id })).Amount);
    }

    [Fact]
    public async Task A_pending_refund_succeeds_later()
    {
        var refund = await api.Refunds.CreateAsync(new() { PaymentIntent = await PayAsync("pm_card_pendingRefund") });
        Assert.Equal("pending", refund.Status);

        time.Advance(StripeSimulator.Later);

        Assert.Contains(EventTypes.RefundUpdated, await EventsAsync());
        Assert.Equal("succeeded", (await api.Refunds.GetAsync(refund.Id)).Status);
    }

    [Fact]
    public async Task What_was_not_captured_cannot_be_refunded()
    {
        var waiting = await PayAsync("pm_card_threeDSecure2Required");

        await Assert.ThrowsAsync<StripeException>(() => api.Refunds.CreateAsync(new() { PaymentIntent = waiting }));
        var missing = await Assert.ThrowsAsync<StripeException>(() => api.Refunds.CreateAsync(new() { PaymentIntent = "pi_none" }));
        Assert.Equal("resource_missing", missing.StripeError.Code);
    }

    [Fact]
    public async Task An_open_dispute_blocks_refunds_until_it_is_won()
    {
        var id = await PayAsync("pm_card_createDispute");
        time.Advance(StripeSimulator.Later);
        Assert.Contains(EventTypes.ChargeDisputeCreated, await EventsAsync());

        var refused = await Assert.ThrowsAsync<StripeException>(() => api.Refunds.CreateAsync(new() { PaymentIntent = id }));
        Assert.Equal("charge_disputed", refused.StripeError.Code);
        Assert.Equal("needs_response", Assert.Single(stripe.Simulator.Payments).Dispute);

        Assert.True(stripe.Simulator.CloseDispute("ord_1", won: true));
        Assert.False(stripe.Simulator.CloseDispute("ord_1", won: true));
        Assert.Contains(EventTypes.ChargeDisputeClosed, await EventsAsync());
        Assert.Equal("succeeded", (await api.Refunds.CreateAsync(new() { PaymentIntent = id })).Status);
    }

    private async Task<string> PayAsync(string card) => (await api.PaymentIntents.CreateAsync(new()
    {
        Amount = 1299,
        Currency = "usd",
        Confirm = true,
        PaymentMethod = card,
        Metadata = new() { ["orderId"] = "ord_1" },
    })).Id;

    private async Task<IEnumerable<string>> EventsAsync()
    {
        await stripe.Simulator.Runner.RunDueAsync(CancellationToken.None);
        return stripe.EventTypes;
    }
}

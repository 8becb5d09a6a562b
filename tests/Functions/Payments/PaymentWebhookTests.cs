using Shop.Functions.Payments;
using Shop.Local.Stripe;

namespace Shop.Tests.Functions.Payments;

public sealed class PaymentWebhookTests : IDisposable
{
    private readonly Till till = new();

    public void Dispose() => till.Dispose();

    [Fact]
    public async Task A_captured_payment_is_reported_with_its_order_and_amount()
    {
        var payment = await till.PayAsync();

        var notice = Assert.IsType<PaymentNotice.Charge>((await till.NoticesAsync())[^1]);

        Assert.Equal((till.Order, Till.Usd(1299)), (notice.Order, notice.Amount));
        Assert.Equal(new ChargeResult.Captured(payment, Till.Usd(1299)), notice.Result);
    }

    [Fact]
    public async Task A_decline_and_a_challenge_are_reported()
    {
        await till.ChargeAsync("pm_card_threeDSecure2Required");
        till.Stripe.Simulator.Authenticate($"{till.Order}", succeeded: false);

        var results = (await till.NoticesAsync()).OfType<PaymentNotice.Charge>().Select(notice => notice.Result).ToList();

        Assert.IsType<ChargeResult.ActionRequired>(results[1]);
        Assert.IsType<ChargeResult.Declined>(results[2]);
    }

    [Fact]
    public async Task Refunds_are_reported_with_the_id_of_the_shop()
    {
        var payment = await till.PayAsync("pm_card_refundFail");
        var refund = till.NewRefund();
        await till.Gateway.RefundAsync(till.Order, refund, payment, Till.Usd(300));
        till.Time.Advance(StripeSimulator.Later);

        var notices = (await till.NoticesAsync()).OfType<PaymentNotice.Refund>().ToList();

        Assert.All(notices, notice => Assert.Equal((till.Order, refund, Till.Usd(300)), (notice.Order, notice.RefundId, notice.Amount)));
        Assert.IsType<RefundResult.Succeeded>(notices[0].Result);
        Assert.Equal(new RefundResult.Failed("expired_or_canceled_card"), notices[1].Result);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Disputes_are_reported_when_they_open_and_when_they_close(bool won)
    {
        var payment = await till.PayAsync("pm_card_createDispute");
        till.Time.Advance(StripeSimulator.Later);
        await till.NoticesAsync();
        till.Stripe.Simulator.CloseDispute($"{till.Order}", won);

        var notices = (await till.NoticesAsync()).OfType<PaymentNotice.Dispute>().ToList();

        Assert.Equal([null, won], notices.Select(notice => notice.IsWon));
        Assert.All(
            notices, notice => Assert.Equal((till.Order, payment, Till.Usd(1299)), (notice.Order, notice.PaymentId, notice.Amount)));
    }

    [Fact]
    public async Task A_webhook_that_Stripe_did_not_sign_is_not_read()
    {
        await till.PayAsync();
        await till.NoticesAsync();
        var (body, signature) = till.Stripe.Webhooks[0];

        Assert.Null(await till.Webhook.ReadAsync(body, null));
        Assert.Null(await till.Webhook.ReadAsync(body, ""));
        Assert.Null(await till.Webhook.ReadAsync(body, "t=1,v1=00"));
        Assert.Null(await till.Webhook.ReadAsync($"{body} ", signature));
        Assert.NotNull(await till.Webhook.ReadAsync(body, signature));
    }

    [Theory]
    [InlineData(300, true)]
    [InlineData(301, false)]
    public async Task A_webhook_is_read_for_five_minutes(int seconds, bool isRead)
    {
        await till.PayAsync();
        await till.NoticesAsync();
        var (body, signature) = till.Stripe.Webhooks[0];

        till.Time.Advance(TimeSpan.FromSeconds(seconds));

        Assert.Equal(isRead, await till.Webhook.ReadAsync(body, signature) is not null);
    }

    [Fact]
    public async Task A_payment_of_another_system_is_ignored()
    {
        await till.Stripe.Client().V1.PaymentIntents.CreateAsync(
            new() { Amount = 100, Currency = "usd", Confirm = true, PaymentMethod = "pm_card_visa" });

        Assert.All(await till.NoticesAsync(), notice => Assert.IsType<PaymentNotice.Ignored>(notice));
    }
}

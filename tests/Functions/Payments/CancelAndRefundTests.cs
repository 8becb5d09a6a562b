using Shop.Domain.Payments;
using Shop.Functions.Payments;
using Shop.Local.Stripe;

namespace Shop.Tests.Functions.Payments;

public sealed class CancelAndRefundTests : IDisposable
{
    private readonly Till till = new();

    public void Dispose() => till.Dispose();

    [Fact]
    public async Task A_waiting_payment_is_canceled_and_a_second_cancellation_has_the_same_result()
    {
        var waiting = Assert.IsType<ChargeResult.ActionRequired>(await till.ChargeAsync("pm_card_threeDSecure2Required"));

        Assert.Equal(new ChargeResult.Canceled(waiting.PaymentId), await till.Gateway.CancelAsync(waiting.PaymentId));
        Assert.Equal(new ChargeResult.Canceled(waiting.PaymentId), await till.Gateway.CancelAsync(waiting.PaymentId));
    }

    [Fact]
    public async Task A_cancellation_after_the_customer_has_paid_is_a_captured_payment()
    {
        var waiting = Assert.IsType<ChargeResult.ActionRequired>(await till.ChargeAsync("pm_card_threeDSecure2Required"));
        till.Stripe.Simulator.Authenticate($"{till.Order}", succeeded: true);

        Assert.Equal(new ChargeResult.Captured(waiting.PaymentId, Till.Usd(1299)), await till.Gateway.CancelAsync(waiting.PaymentId));
    }

    [Theory]
    [InlineData("connection_closed", true)]
    [InlineData("api_error", true)]
    public async Task A_cancellation_whose_answer_is_lost_is_canceled(string error, bool answerLost)
    {
        var waiting = Assert.IsType<ChargeResult.ActionRequired>(await till.ChargeAsync("pm_card_threeDSecure2Required"));
        till.Fail(error, operation: "CancelPaymentIntent", answerLost: answerLost);

        Assert.IsType<ChargeResult.Canceled>(await till.Gateway.CancelAsync(waiting.PaymentId));
    }

    [Fact]
    public async Task A_cancellation_that_never_reaches_Stripe_is_unknown()
    {
        var waiting = Assert.IsType<ChargeResult.ActionRequired>(await till.ChargeAsync("pm_card_threeDSecure2Required"));
        till.Fail("connection_closed", times: StripeApi.MaxAttempts, operation: "CancelPaymentIntent");

        Assert.IsType<ChargeResult.Unknown>(await till.Gateway.CancelAsync(waiting.PaymentId));
    }

    [Fact]
    public async Task Partial_refunds_succeed_up_to_the_captured_amount()
    {
        var payment = await till.PayAsync();

        Assert.IsType<RefundResult.Succeeded>(await RefundAsync(payment, 1, 300));
        Assert.Equal(new RefundResult.Refused("amount_too_large"), await RefundAsync(payment, 2, 1000));
        Assert.IsType<RefundResult.Succeeded>(await RefundAsync(payment, 3, 999));
        Assert.Equal(new RefundResult.Refused("charge_already_refunded"), await RefundAsync(payment, 4, 1));
        Assert.Equal(1299, Assert.Single(till.Stripe.Simulator.Payments).Refunded);
    }

    [Theory]
    [InlineData("connection_closed")]
    [InlineData("api_error")]
    public async Task A_refund_whose_answer_is_lost_is_made_once(string error)
    {
        var (payment, refund) = (await till.PayAsync(), till.NewRefund());
        till.Fail(error, operation: "CreateRefund", answerLost: true);

        Assert.IsType<RefundResult.Succeeded>(await till.Gateway.RefundAsync(till.Order, refund, payment, Till.Usd(300)));
        Assert.IsType<RefundResult.Succeeded>(await till.Gateway.RefundAsync(till.Order, refund, payment, Till.Usd(300)));

        Assert.Equal(300, Assert.Single(till.Stripe.Simulator.Payments).Refunded);
    }

    [Fact]
    public async Task A_refund_is_not_made_again_after_its_key_has_expired()
    {
        var payment = await till.PayAsync();
        var refund = till.NewRefund();
        await till.Gateway.RefundAsync(till.Order, refund, payment, Till.Usd(300));

        till.Time.Advance(TimeSpan.FromHours(24) + TimeSpan.FromSeconds(1));

        Assert.IsType<RefundResult.Succeeded>(await till.Gateway.RefundAsync(till.Order, refund, payment, Till.Usd(300)));
        Assert.Equal(300, Assert.Single(till.Stripe.Simulator.Payments).Refunded);
    }

    [Fact]
    public async Task A_refund_can_fail_after_it_succeeded()
    {
        var payment = await till.PayAsync("pm_card_refundFail");
        var refund = till.NewRefund();
        Assert.IsType<RefundResult.Succeeded>(await till.Gateway.RefundAsync(till.Order, refund, payment, Till.Usd(1299)));

        till.Time.Advance(StripeSimulator.Later);
        await till.NoticesAsync();

        Assert.Equal(new RefundResult.Failed("expired_or_canceled_card"), await till.Gateway.FindRefundAsync(refund, payment));
        Assert.Null(await till.Gateway.FindRefundAsync(till.NewRefund(number: 9), payment));
    }

    [Fact]
    public async Task A_refund_during_an_outage_is_unknown()
    {
        var payment = await till.PayAsync();
        till.Fail("api_unavailable", times: 100);

        Assert.IsType<RefundResult.Unknown>(await RefundAsync(payment, 1, 300));
    }

    private Task<RefundResult> RefundAsync(PaymentId payment, byte number, long amount) =>
        till.Gateway.RefundAsync(till.Order, till.NewRefund(number), payment, Till.Usd(amount));
}

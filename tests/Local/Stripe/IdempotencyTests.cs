using Shop.Local.Gate;
using Shop.Local.Stripe;
using Shop.Tests.Local.Support;
using Shop.Tests.Support;
using Stripe;

namespace Shop.Tests.Local.Stripe;

public sealed class IdempotencyTests : IDisposable
{
    private readonly ManualTime time = new();
    private readonly StripeInProcess stripe;
    private readonly PaymentIntentService intents;

    public IdempotencyTests()
    {
        stripe = new(time);
        intents = stripe.Client().V1.PaymentIntents;
    }

    public void Dispose() => stripe.Dispose();

    [Fact]
    public async Task The_same_key_answers_the_same_intent_for_24_hours()
    {
        var first = await PayAsync();
        Assert.Equal(first.Id, (await PayAsync()).Id);

        time.Advance(StripeKeys.Kept);

        Assert.NotEqual(first.Id, (await PayAsync()).Id);
    }

    [Fact]
    public async Task The_same_key_answers_the_same_decline()
    {
        var first = await Assert.ThrowsAsync<StripeException>(() => PayAsync("pm_card_chargeDeclined"));
        var second = await Assert.ThrowsAsync<StripeException>(() => PayAsync("pm_card_chargeDeclined"));

        Assert.Equal(first.StripeResponse.Content, second.StripeResponse.Content);
        Assert.Single(stripe.Simulator.Payments);
    }

    [Fact]
    public async Task A_key_with_other_parameters_is_refused()
    {
        await PayAsync();

        var refused = await Assert.ThrowsAsync<StripeException>(() => PayAsync(amount: 1300));

        Assert.Equal((400, "idempotency_error"), ((int)refused.HttpStatusCode, refused.StripeError.Type));
        Assert.Single(stripe.Simulator.Payments);
    }

    [Fact]
    public async Task A_refusal_of_invalid_parameters_does_not_use_the_key()
    {
        await Assert.ThrowsAsync<StripeException>(() => PayAsync(amount: 1));

        Assert.Equal("succeeded", (await PayAsync()).Status);
    }

    [Fact]
    public async Task A_key_that_another_request_is_using_is_refused()
    {
        var gate = new TaskCompletionSource();
        stripe.Thinking = gate.Task;
        var first = PayAsync();

        var refused = await Assert.ThrowsAsync<StripeException>(() => PayAsync());
        gate.SetResult();

        Assert.Equal((409, "idempotency_key_in_use"), ((int)refused.HttpStatusCode, refused.StripeError.Code));
        Assert.Equal((await first).Id, (await PayAsync()).Id);
    }

    [Theory]
    [InlineData(false, 0)]
    [InlineData(true, 1)]
    public async Task An_error_of_the_server_is_stored_whether_or_not_the_work_was_done(bool answerLost, int payments)
    {
        stripe.Simulator.Faults.FailNext(new Fault("api_error", AnswerLost: answerLost));

        for (var attempt = 0; attempt < 2; attempt++)
        {
            var failed = await Assert.ThrowsAsync<StripeException>(() => PayAsync());
            Assert.Equal((500, "api_error"), ((int)failed.HttpStatusCode, failed.StripeError.Type));
        }

        Assert.Equal(payments, stripe.Simulator.Payments.Count);
    }

    [Fact]
    public async Task A_lost_answer_is_answered_to_the_next_request_with_the_key()
    {
        stripe.Simulator.Faults.FailNext(new Fault("connection_closed", AnswerLost: true));

        await Assert.ThrowsAsync<HttpRequestException>(() => PayAsync());

        Assert.Equal(Assert.Single(stripe.Simulator.Payments).Id, (await PayAsync()).Id);
    }

    [Theory]
    [InlineData("rate_limit", 429)]
    [InlineData("lock_timeout", 429)]
    [InlineData("idempotency_key_in_use", 409)]
    [InlineData("api_unavailable", 503)]
    public async Task Temporary_errors_do_nothing_and_are_not_stored(string error, int status)
    {
        stripe.Simulator.Faults.FailNext(new Fault(error, "CreatePaymentIntent"));

        var failed = await Assert.ThrowsAsync<StripeException>(() => PayAsync());

        Assert.Equal(status, (int)failed.HttpStatusCode);
        Assert.Empty(stripe.Simulator.Payments);
        Assert.Equal("succeeded", (await PayAsync()).Status);
    }

    private Task<PaymentIntent> PayAsync(string card = "pm_card_visa", long amount = 1299) => intents.CreateAsync(
        new() { Amount = amount, Currency = "usd", Confirm = true, PaymentMethod = card }, new() { IdempotencyKey = "charge-ord_1" });
}

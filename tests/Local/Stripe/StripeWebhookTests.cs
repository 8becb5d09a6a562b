using Shop.Local.Gate;
using Shop.Local.Stripe;
using Shop.Tests.Local.Support;
using Shop.Tests.Support;
using Stripe;

namespace Shop.Tests.Local.Stripe;

public sealed class StripeWebhookTests : IDisposable
{
    private readonly ManualTime time = new();
    private readonly StripeInProcess stripe;

    public StripeWebhookTests() => stripe = new(time);

    public void Dispose() => stripe.Dispose();

    [Fact]
    public async Task A_webhook_has_a_signature_and_the_object_of_the_sdk()
    {
        await PayAsync();

        await RunAsync();

        var (body, signature) = stripe.Webhooks[^1];
        var read = EventUtility.ConstructEvent(
            body, signature, StripeSimulator.WebhookSecret, EventUtility.DefaultTimeTolerance, time.GetUtcNow().ToUnixTimeSeconds());
        Assert.Equal((EventTypes.PaymentIntentSucceeded, StripeConfiguration.ApiVersion), (read.Type, read.ApiVersion));
        Assert.Equal((1299, "succeeded"), (Assert.IsType<PaymentIntent>(read.Data.Object) is var it ? (it.Amount, it.Status) : default));
    }

    [Fact]
    public async Task A_webhook_that_is_not_accepted_is_sent_again_with_a_new_signature_until_3_days_are_over()
    {
        stripe.AcceptsWebhooks = false;
        await PayAsync();
        await RunAsync();
        Assert.Empty(stripe.Webhooks);

        stripe.AcceptsWebhooks = true;
        time.Advance(TimeSpan.FromHours(1));
        await RunAsync();
        Assert.Equal(2, stripe.Webhooks.Count);
        Assert.Contains($"t={time.GetUtcNow().ToUnixTimeSeconds()},", stripe.Webhooks[0].Signature, StringComparison.Ordinal);

        stripe.AcceptsWebhooks = false;
        await PayAsync();
        await RunAsync();
        time.Advance(StripeTaskRunner.LongestDelivery + TimeSpan.FromSeconds(1));
        await RunAsync();
        stripe.AcceptsWebhooks = true;
        time.Advance(TimeSpan.FromHours(1));
        await RunAsync();
        Assert.Equal(2, stripe.Webhooks.Count);
    }

    [Fact]
    public async Task A_lost_answer_to_a_webhook_delivers_it_twice()
    {
        stripe.Simulator.Faults.FailNext(new Fault("connection_closed", "DeliverWebhook", AnswerLost: true));
        await PayAsync();
        await RunAsync();

        time.Advance(TimeSpan.FromHours(1));
        await RunAsync();

        Assert.Equal([EventTypes.PaymentIntentCreated, EventTypes.PaymentIntentSucceeded, EventTypes.PaymentIntentCreated], stripe.EventTypes);
        Assert.Equal(stripe.Webhooks[0].Body, stripe.Webhooks[2].Body);
    }

    private Task<bool> RunAsync() => stripe.Simulator.Runner.RunDueAsync(CancellationToken.None);

    private Task<PaymentIntent> PayAsync() => stripe.Client().V1.PaymentIntents.CreateAsync(
        new() { Amount = 1299, Currency = "usd", Confirm = true, PaymentMethod = "pm_card_visa" });
}

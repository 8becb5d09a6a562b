using System.Net;
using Shop.Tests.Local.Support;
using Shop.Tests.Support;
using Stripe;

namespace Shop.Tests.Local.Stripe;

public sealed class PaymentIntentTests : IDisposable
{
    private readonly ManualTime time = new();
    private readonly StripeInProcess stripe;
    private readonly PaymentIntentService intents;

    public PaymentIntentTests()
    {
        stripe = new(time);
        intents = stripe.Client().V1.PaymentIntents;
    }

    public void Dispose() => stripe.Dispose();

    [Fact]
    public async Task A_card_without_problems_is_charged_at_once()
    {
        var intent = await intents.CreateAsync(Order("pm_card_visa"));

        Assert.Equal(("succeeded", 1299, 1299, "usd"), (intent.Status, intent.Amount, intent.AmountReceived, intent.Currency));
        Assert.Equal("ord_1", intent.Metadata["orderId"]);
        Assert.StartsWith("ch_", intent.LatestChargeId, StringComparison.Ordinal);
        Assert.StartsWith($"{intent.Id}_secret_", intent.ClientSecret, StringComparison.Ordinal);
        Assert.Equal(time.GetUtcNow().UtcDateTime, intent.Created);
        Assert.Equal(intent.Id, (await intents.GetAsync(intent.Id)).Id);
        Assert.Equal([EventTypes.PaymentIntentCreated, EventTypes.PaymentIntentSucceeded], await EventsAsync());
    }

    [Theory]
    [InlineData("pm_card_chargeDeclined", "generic_decline", "Your card was declined.")]
    [InlineData("pm_card_chargeDeclinedInsufficientFunds", "insufficient_funds", "Your card has insufficient funds.")]
    public async Task A_declined_card_is_refused_and_its_intent_stays_without_a_payment_method(string card, string decline, string message)
    {
        var refused = await Assert.ThrowsAsync<StripeException>(() => intents.CreateAsync(Order(card)));

        var error = refused.StripeError;
        Assert.Equal(HttpStatusCode.PaymentRequired, refused.HttpStatusCode);
        Assert.Equal(("card_error", "card_declined", decline), (error.Type, error.Code, error.DeclineCode));
        Assert.Equal(message, refused.Message);
        var intent = await intents.GetAsync(refused.StripeError.PaymentIntent.Id);
        Assert.Equal(("requires_payment_method", 0, decline), (intent.Status, intent.AmountReceived, intent.LastPaymentError.DeclineCode));
        Assert.Equal([EventTypes.PaymentIntentCreated, EventTypes.PaymentIntentPaymentFailed], await EventsAsync());
    }

    [Theory]
    [InlineData("pm_card_authenticationRequiredOnSetup")]
    [InlineData("pm_card_authenticationRequired")]
    [InlineData("pm_card_threeDSecure2Required")]
    public async Task A_card_with_3d_secure_waits_until_the_customer_passes_the_challenge(string card)
    {
        var intent = await intents.CreateAsync(Order(card));
        Assert.Equal(("requires_action", "use_stripe_sdk", 0), (intent.Status, intent.NextAction.Type, intent.AmountReceived));

        Assert.False(stripe.Simulator.Authenticate("ord_2", succeeded: true));
        Assert.True(stripe.Simulator.Authenticate("ord_1", succeeded: true));
        Assert.False(stripe.Simulator.Authenticate("ord_1", succeeded: true));

        Assert.Equal("succeeded", (await intents.GetAsync(intent.Id)).Status);
        Assert.Equal([EventTypes.PaymentIntentCreated, EventTypes.PaymentIntentRequiresAction, EventTypes.PaymentIntentSucceeded], await EventsAsync());
    }

    [Fact]
    public async Task A_failed_challenge_fails_the_payment()
    {
        var intent = await intents.CreateAsync(Order("pm_card_threeDSecure2Required"));

        stripe.Simulator.Authenticate("ord_1", succeeded: false);

        var failed = await intents.GetAsync(intent.Id);
        Assert.Equal(("requires_payment_method", "payment_intent_authentication_failure"), (failed.Status, failed.LastPaymentError.Code));
        Assert.Contains(EventTypes.PaymentIntentPaymentFailed, await EventsAsync());
    }

    [Fact]
    public async Task A_waiting_payment_can_be_canceled_once_and_a_captured_one_never()
    {
        var waiting = await intents.CreateAsync(Order("pm_card_threeDSecure2Required"));
        var captured = await intents.CreateAsync(Order("pm_card_visa"));

        Assert.Equal("canceled", (await intents.CancelAsync(waiting.Id, new() { CancellationReason = "abandoned" })).Status);
        foreach (var id in new[] { waiting.Id, captured.Id })
        {
            var refused = await Assert.ThrowsAsync<StripeException>(() => intents.CancelAsync(id));
            Assert.Equal((400, "payment_intent_unexpected_state"), ((int)refused.HttpStatusCode, refused.StripeError.Code));
            Assert.Equal(id, refused.StripeError.PaymentIntent.Id);
        }

        Assert.False(stripe.Simulator.Authenticate("ord_1", succeeded: true));
        Assert.Contains(EventTypes.PaymentIntentCanceled, await EventsAsync());
    }

    public static TheoryData<long, string, string?> Refused => new()
    {
        { 49, "usd", "amount_too_small" },
        { 49, "jpy", "amount_too_small" },
        { 29, "gbp", "amount_too_small" },
        { 100_000_000, "usd", "amount_too_large" },
        { 100, "xyz", null },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task An_amount_that_cannot_be_charged_is_refused(long amount, string currency, string? code)
    {
        var refused = await Assert.ThrowsAsync<StripeException>(
            () => intents.CreateAsync(new() { Amount = amount, Currency = currency, Confirm = true, PaymentMethod = "pm_card_visa" }));

        Assert.Equal((400, code), Of(refused));
        Assert.Equal("invalid_request_error", refused.StripeError.Type);
        Assert.Empty((await intents.ListAsync()).Data);
    }

    [Fact]
    public async Task What_does_not_exist_is_missing()
    {
        Assert.Equal((404, "resource_missing"), Of(await Assert.ThrowsAsync<StripeException>(() => intents.GetAsync("pi_none"))));
        Assert.Equal((404, "resource_missing"), Of(await Assert.ThrowsAsync<StripeException>(() => intents.CancelAsync("pi_none"))));
        Assert.Equal((400, "resource_missing"), Of(await Assert.ThrowsAsync<StripeException>(() => intents.CreateAsync(Order("pm_none")))));
        Assert.Equal((401, null), Of(await Assert.ThrowsAsync<StripeException>(
            () => stripe.Client("sk_test_other").V1.PaymentIntents.GetAsync("pi_none"))));
    }

    [Fact]
    public async Task Lists_are_pages_of_the_newest_intents_in_a_range_of_times()
    {
        var ids = new List<string>();
        for (var count = 0; count < 5; count++)
        {
            ids.Add((await intents.CreateAsync(Order("pm_card_visa"))).Id);
            time.Advance(TimeSpan.FromMinutes(1));
        }

        var first = await intents.ListAsync(new() { Limit = 2 });
        var second = await intents.ListAsync(new() { Limit = 10, StartingAfter = first.Data[^1].Id });
        Assert.Equal((ids[4], ids[3], true), (first.Data[0].Id, first.Data[1].Id, first.HasMore));
        Assert.Equal(new[] { ids[2], ids[1], ids[0] }, second.Data.Select(intent => intent.Id));
        Assert.False(second.HasMore);

        var start = time.GetUtcNow().UtcDateTime.AddMinutes(-4);
        var range = new DateRangeOptions { GreaterThanOrEqual = start, LessThan = start.AddMinutes(2) };
        Assert.Equal(new[] { ids[2], ids[1] }, (await intents.ListAsync(new() { Created = range })).Data.Select(intent => intent.Id));
    }

    private static PaymentIntentCreateOptions Order(string card) => new()
    {
        Amount = 1299,
        Currency = "usd",
        Confirm = true,
        PaymentMethod = card,
        PaymentMethodTypes = ["card"],
        Metadata = new() { ["orderId"] = "ord_1" },
    };

    private static (int Status, string? Code) Of(StripeException refused) => ((int)refused.HttpStatusCode, refused.StripeError.Code);

    private async Task<IEnumerable<string>> EventsAsync()
    {
        await stripe.Simulator.Runner.RunDueAsync(CancellationToken.None);
        return stripe.EventTypes;
    }
}

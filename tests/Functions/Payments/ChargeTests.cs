using Shop.Domain;
using Shop.Domain.Orders;
using Shop.Functions.Payments;

namespace Shop.Tests.Functions.Payments;

public sealed class ChargeTests : IDisposable
{
    private readonly Till till = new();

    public void Dispose() => till.Dispose();

    [Fact]
    public async Task A_charge_is_captured_in_one_call()
    {
        var captured = Assert.IsType<ChargeResult.Captured>(await till.ChargeAsync());

        Assert.Equal(Till.Usd(1299), captured.Amount);
        Assert.Equal($"{captured.PaymentId}", Assert.Single(till.Stripe.Simulator.Payments).Id);
        Assert.Equal(["POST /v1/payment_intents"], till.Stripe.Requests);
    }

    [Theory]
    [InlineData("JPY", 500)]
    [InlineData("EUR", 50)]
    public async Task Amounts_are_in_the_minor_units_of_the_domain(string currency, long amount)
    {
        var money = new Money(amount, Currency.Parse(currency));

        var result = await till.Gateway.ChargeAsync(till.Order, money, Domain.Payments.PaymentMethodId.Read("pm_card_visa").Require());

        Assert.Equal(money, Assert.IsType<ChargeResult.Captured>(result).Amount);
    }

    [Theory]
    [InlineData("pm_card_chargeDeclined", "generic_decline", "Your card was declined.")]
    [InlineData("pm_card_chargeDeclinedInsufficientFunds", "insufficient_funds", "Your card has insufficient funds.")]
    public async Task A_decline_has_the_reason_and_a_text_for_the_customer(string card, string code, string message)
    {
        var declined = Assert.IsType<ChargeResult.Declined>(await till.ChargeAsync(card));

        Assert.Equal((code, message), (declined.Code, declined.Message));
        Assert.NotNull(declined.PaymentId);
        Assert.Equal(declined, await till.Gateway.FindAsync(declined.PaymentId));
    }

    [Theory]
    [InlineData("pm_card_none", 1299, "resource_missing")]
    [InlineData("pm_card_visa", 1, "amount_too_small")]
    public async Task What_Stripe_cannot_charge_is_declined_without_the_text_of_Stripe(string card, long amount, string code)
    {
        var declined = Assert.IsType<ChargeResult.Declined>(await till.ChargeAsync(card, amount));

        Assert.Equal((null, code), (declined.PaymentId, declined.Code));
        Assert.DoesNotContain(card, declined.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_challenge_has_a_secret_that_is_not_in_its_text()
    {
        var waiting = Assert.IsType<ChargeResult.ActionRequired>(await till.ChargeAsync("pm_card_threeDSecure2Required"));

        Assert.StartsWith($"{waiting.PaymentId}_secret_", waiting.ClientSecret.Reveal(), StringComparison.Ordinal);
        Assert.DoesNotContain("secret_", $"{waiting}", StringComparison.Ordinal);

        till.Stripe.Simulator.Authenticate($"{till.Order}", succeeded: true);
        Assert.IsType<ChargeResult.Captured>(await till.Gateway.FindAsync(waiting.PaymentId));
    }

    [Fact]
    public async Task A_failed_challenge_is_a_decline()
    {
        var waiting = Assert.IsType<ChargeResult.ActionRequired>(await till.ChargeAsync("pm_card_threeDSecure2Required"));

        till.Stripe.Simulator.Authenticate($"{till.Order}", succeeded: false);

        var declined = Assert.IsType<ChargeResult.Declined>(await till.Gateway.FindAsync(waiting.PaymentId));
        Assert.Equal("payment_intent_authentication_failure", declined.Code);
    }

    [Fact]
    public async Task A_lost_answer_is_asked_for_again_with_the_same_key()
    {
        till.Fail("connection_closed", answerLost: true);

        Assert.IsType<ChargeResult.Captured>(await till.ChargeAsync());

        Assert.Equal(1299, till.Captured);
        Assert.Equal(2, till.Stripe.Requests.Count);
    }

    [Fact]
    public async Task A_stored_error_is_not_asked_for_again_and_the_list_has_the_payment()
    {
        till.Fail("api_error", answerLost: true);

        Assert.IsType<ChargeResult.Captured>(await till.ChargeAsync());
        Assert.IsType<ChargeResult.Captured>(await till.ChargeAsync());

        Assert.Equal(1299, till.Captured);
        string[] once = ["POST /v1/payment_intents", "GET /v1/payment_intents"];
        Assert.Equal([.. once, .. once], till.Stripe.Requests);
    }

    [Fact]
    public async Task A_stored_error_without_a_payment_stays_unknown()
    {
        till.Fail("api_error");

        Assert.IsType<ChargeResult.Unknown>(await till.ChargeAsync());
        Assert.IsType<ChargeResult.Unknown>(await till.ChargeAsync());

        Assert.Null(await till.Gateway.FindAsync(till.Order));
        Assert.Equal(0, till.Captured);
    }

    [Theory]
    [InlineData("rate_limit")]
    [InlineData("lock_timeout")]
    [InlineData("idempotency_key_in_use")]
    [InlineData("api_unavailable")]
    [InlineData("connection_closed")]
    public async Task A_temporary_error_is_retried_after_a_delay_a_bounded_number_of_times(string error)
    {
        till.Fail(error, times: StripeApi.MaxAttempts - 1);
        Assert.IsType<ChargeResult.Captured>(await till.ChargeAsync());
        Assert.Equal([TimeSpan.FromMilliseconds(500), TimeSpan.FromSeconds(1)], till.Time.Delays);

        till.Fail(error, times: 100);
        Assert.IsType<ChargeResult.Unknown>(await till.ChargeAsync());
        Assert.Equal(3 * StripeApi.MaxAttempts, till.Stripe.Requests.Count);
    }

    [Fact]
    public async Task Two_simultaneous_charges_capture_once()
    {
        var thinking = new TaskCompletionSource();
        till.Stripe.Thinking = thinking.Task;
        var first = till.ChargeAsync();
        var second = till.ChargeAsync();
        thinking.SetResult();

        await Task.WhenAll(first, second);

        Assert.Equal(1299, till.Captured);
    }

    [Theory]
    [InlineData(10)]
    [InlineData(24 * 60)]
    public async Task A_charge_after_the_key_has_expired_captures_nothing_more(int minutes)
    {
        var first = await till.ChargeAsync();

        till.Time.Advance(TimeSpan.FromMinutes(minutes) + TimeSpan.FromSeconds(1));

        Assert.Equal(first, await till.ChargeAsync());
        Assert.Equal(1299, till.Captured);
    }

    [Fact]
    public async Task The_payment_of_an_order_is_found_among_many()
    {
        Assert.Null(await till.Gateway.FindAsync(till.Order));
        var mine = await till.ChargeAsync();
        for (byte other = 1; other <= 101; other++)
        {
            var random = new byte[TimeOrderedId.RandomBytes];
            random[0] = other;
            var order = OrderId.From(till.Time.GetUtcNow(), random);
            await till.Gateway.ChargeAsync(order, Till.Usd(100), Domain.Payments.PaymentMethodId.Read("pm_card_visa").Require());
        }

        till.Stripe.Requests.Clear();

        Assert.Equal(mine, await till.Gateway.FindAsync(till.Order));
        Assert.Equal(2, till.Stripe.Requests.Count);
    }

    [Fact]
    public async Task A_search_without_an_answer_is_unknown()
    {
        till.Fail("api_unavailable", times: 100);

        Assert.IsType<ChargeResult.Unknown>(await till.Gateway.FindAsync(till.Order));
        Assert.IsType<ChargeResult.Unknown>(await till.Gateway.FindAsync(Domain.Payments.PaymentId.Parse("pi_1")));
    }
}

using Shop.Domain.Orders;
using Shop.Domain.Payments;
using Shop.Functions.Orders;
using Shop.Functions.Payments;
using Shop.Tests.Functions.Support;

namespace Shop.Tests.Functions.Orders;

/// <summary>The tasks of a checkout that succeeds, and what stops them.</summary>
[Collection(DynamoDbTests.Name)]
public sealed class CheckoutTasksTests(DynamoDb dynamoDb) : IAsyncLifetime
{
    private CheckoutRun checkout = null!;

    public async Task InitializeAsync() => checkout = await CheckoutRun.NewAsync(dynamoDb);

    public Task DisposeAsync() => checkout.DisposeAsync().AsTask();

    [Fact]
    public async Task A_checkout_starts_once_also_when_its_execution_repeats_the_task()
    {
        await checkout.PlaceAsync();
        Assert.Equal(CheckoutStep.Done, await checkout.StartAsync());
        var started = await checkout.OrderAsync();

        Assert.Equal(CheckoutStep.Done, await checkout.StartAsync());

        Assert.IsType<ProcessingOrder>(started);
        Assert.Equal(started, await checkout.OrderAsync());
    }

    [Fact]
    public async Task Another_execution_cannot_start_a_checkout_that_runs()
    {
        await checkout.StartedAsync();
        await Assert.ThrowsAsync<CheckoutStoppedException>(() => checkout.StartAsync("run-2"));
        Assert.Equal(ExecutionId.Parse(CheckoutRun.Execution), ((ProcessingOrder)await checkout.OrderAsync()).Execution);
    }

    [Fact]
    public async Task A_cancelled_order_cannot_start_a_checkout()
    {
        await checkout.PlaceAsync();
        await checkout.Desk.Ada.CancelAsync(checkout.Id);
        await Assert.ThrowsAsync<CheckoutStoppedException>(() => checkout.StartAsync());
    }

    [Fact]
    public async Task A_captured_payment_is_recorded_with_the_total_of_the_order()
    {
        await checkout.StartedAsync();

        Assert.Equal(CheckoutStep.Captured, await checkout.ChargeAsync());

        var charge = (await checkout.ChargedAsync())!.Charge;
        Assert.Equal((ChargeStatus.Captured, (await checkout.OrderAsync()).Terms.Total), (charge.Status, charge.Captured));
        Assert.Equal(charge.Captured.MinorUnits, checkout.Payment.Received);
    }

    [Fact]
    public async Task A_declined_card_is_recorded_with_the_reason_for_the_customer()
    {
        await checkout.StartedAsync(CheckoutRun.DeclinedCard);

        Assert.Equal(CheckoutStep.Declined, await checkout.ChargeAsync());

        var charge = (await checkout.ChargedAsync())!.Charge;
        Assert.Equal((ChargeStatus.Declined, "Your card was declined."), (charge.Status, charge.Reason));
    }

    [Fact]
    public async Task A_payment_method_that_Stripe_does_not_know_is_declined_without_a_payment()
    {
        await checkout.StartedAsync("pm_card_unknown");
        Assert.Equal(CheckoutStep.Declined, await checkout.ChargeAsync());
        Assert.Null(await checkout.ChargedAsync());
    }

    [Fact]
    public async Task A_challenge_is_recorded_with_the_secret_for_the_browser_of_the_customer()
    {
        await checkout.StartedAsync(CheckoutRun.CardWithChallenge);

        Assert.Equal(CheckoutStep.ActionRequired, await checkout.ChargeAsync());

        var secret = (await checkout.ChargedAsync())!.ClientSecret!.Reveal();
        var mine = (await checkout.Desk.Ada.GetAsync(checkout.Id)).Body.GetProperty("payment");
        var ofAdministrator = (await checkout.Desk.Ada.GetAsync(checkout.Id, "root", "admin")).Body.GetProperty("payment");
        Assert.Equal(secret, mine.GetProperty("clientSecret").GetString());
        Assert.False(ofAdministrator.TryGetProperty("clientSecret", out _));
    }

    [Fact]
    public async Task A_cancellation_before_the_charge_is_carried_out_without_a_call_of_Stripe()
    {
        await checkout.StartedAsync();
        await checkout.Desk.Ada.CancelAsync(checkout.Id);
        Assert.Equal(CheckoutStep.Cancelled, await checkout.ChargeAsync());
        Assert.Empty(checkout.Till.Stripe.Requests);
    }

    [Fact]
    public async Task An_order_that_costs_nothing_is_confirmed_without_a_call_of_Stripe()
    {
        await checkout.StartedForFreeAsync();
        Assert.Equal(CheckoutStep.Captured, await checkout.ChargeAsync());
        Assert.Empty(checkout.Till.Stripe.Requests);
        Assert.Null(await checkout.ChargedAsync());
    }

    [Fact]
    public async Task A_charge_during_an_outage_is_unknown_and_nothing_is_recorded()
    {
        await checkout.StartedAsync();
        checkout.Till.Fail("api_unavailable", times: 100);

        await Assert.ThrowsAsync<PaymentUnknownException>(() => checkout.ChargeAsync());

        Assert.Null(await checkout.ChargedAsync());
        Assert.IsType<ProcessingOrder>(await checkout.OrderAsync());
    }

    [Fact]
    public async Task A_charge_that_is_repeated_after_its_answer_was_lost_captures_once()
    {
        await checkout.StartedAsync();
        checkout.Till.Fail("connection_closed", times: StripeApi.MaxAttempts, operation: "CreatePaymentIntent", answerLost: true);
        checkout.Till.Fail("api_unavailable", times: StripeApi.MaxAttempts, operation: "ListPaymentIntents");
        await Assert.ThrowsAsync<PaymentUnknownException>(() => checkout.ChargeAsync());

        Assert.Equal(CheckoutStep.Captured, await checkout.ChargeAsync());
        Assert.Equal(CheckoutStep.Captured, await checkout.ChargeAsync());

        Assert.Equal((await checkout.OrderAsync()).Terms.Total.MinorUnits, checkout.Payment.Received);
        Assert.Equal(1, (await checkout.ChargedAsync())!.Charge.Version);
    }

    [Fact]
    public async Task An_order_without_a_running_checkout_is_not_charged()
    {
        await checkout.PlaceAsync();
        await Assert.ThrowsAsync<CheckoutStoppedException>(() => checkout.ChargeAsync());
        Assert.Empty(checkout.Till.Stripe.Requests);
    }

    [Fact]
    public async Task A_confirmed_order_has_its_payment_and_its_pieces_are_sold()
    {
        await checkout.StartedAsync();
        await checkout.ChargeAsync();
        Assert.Equal((47, 3, 0), await checkout.Desk.Ada.PiecesAsync(checkout.Product));

        Assert.Equal(CheckoutStep.Done, await checkout.ConfirmAsync());

        var order = Assert.IsType<ConfirmedOrder>(await checkout.OrderAsync());
        Assert.Equal(checkout.Payment.Id, $"{order.Payment.Id}");
        Assert.Equal((47, 0, 3), await checkout.Desk.Ada.PiecesAsync(checkout.Product));
    }

    [Fact]
    public async Task A_repeated_confirmation_changes_nothing()
    {
        await checkout.ConfirmedAsync();
        var order = await checkout.OrderAsync();

        Assert.Equal(CheckoutStep.Done, await checkout.ConfirmAsync());

        Assert.Equal(order, await checkout.OrderAsync());
        Assert.Equal((47, 0, 3), await checkout.Desk.Ada.PiecesAsync(checkout.Product));
    }

    [Theory]
    [InlineData(CheckoutRun.DeclinedCard)]
    [InlineData(CheckoutRun.CardWithChallenge)]
    public async Task An_order_whose_payment_is_not_captured_is_not_confirmed(string card)
    {
        await checkout.StartedAsync(card);
        await checkout.ChargeAsync();

        await Assert.ThrowsAsync<CheckoutStoppedException>(() => checkout.ConfirmAsync());

        Assert.IsType<ProcessingOrder>(await checkout.OrderAsync());
        Assert.Equal((47, 3, 0), await checkout.Desk.Ada.PiecesAsync(checkout.Product));
    }
}

using Shop.Domain.Orders;
using Shop.Domain.Payments;
using Shop.Domain.Pricing;
using Shop.Domain.Users;
using Shop.Functions.Coupons;
using Shop.Functions.Orders;
using Shop.Functions.Payments;
using Shop.Tests.Functions.Support;

namespace Shop.Tests.Functions.Orders;

/// <summary>The end of a checkout that does not succeed.</summary>
[Collection(DynamoDbTests.Name)]
public sealed class GiveUpOrderTests(DynamoDb dynamoDb) : IAsyncLifetime
{
    private const string WithCoupon = ""","couponCode":"TEN" """;

    private CheckoutRun checkout = null!;

    public async Task InitializeAsync()
    {
        checkout = await CheckoutRun.NewAsync(dynamoDb);
        await checkout.Desk.Ada.Quotes.CouponAsync();
    }

    public Task DisposeAsync() => checkout.DisposeAsync().AsTask();

    [Fact]
    public async Task A_declined_order_fails_gives_stock_and_coupon_back_and_cancels_the_charge()
    {
        await checkout.StartedAsync(CheckoutRun.DeclinedCard, WithCoupon);
        var declined = await checkout.ChargeAsync();

        Assert.Equal(CheckoutStep.Done, await checkout.GiveUpAsync(declined));

        Assert.Equal(FailureReason.PaymentDeclined, await FailureAsync());
        await AssertReleasedAsync();
        Assert.Equal((ChargeStatus.Cancelled, "canceled"), (await checkout.ChargeStatusAsync(), checkout.Payment.Status));
        var payment = (await checkout.Desk.Ada.GetAsync(checkout.Id)).Body.GetProperty("payment");
        Assert.Equal("Your card was declined.", payment.GetProperty("reason").GetString());
    }

    [Fact]
    public async Task An_order_whose_customer_does_not_complete_the_payment_fails_and_can_no_longer_be_paid()
    {
        await checkout.AwaitedAsync(WithCoupon);

        Assert.Equal(CheckoutStep.Done, await checkout.GiveUpAsync(CheckoutStep.ActionRequired));

        Assert.Equal(FailureReason.PaymentNotCompleted, await FailureAsync());
        await AssertReleasedAsync();
        Assert.False(checkout.Till.Stripe.Simulator.Authenticate(checkout.Id, succeeded: true));
        Assert.Equal(0, checkout.Till.Captured);
    }

    [Fact]
    public async Task An_order_that_could_not_be_charged_fails_because_of_the_shop()
    {
        await checkout.StartedAsync();
        Assert.Equal(CheckoutStep.Done, await checkout.GiveUpAsync());
        Assert.Equal(FailureReason.Unavailable, await FailureAsync());
        Assert.Empty(checkout.Till.Stripe.Simulator.Payments);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_requested_cancellation_ends_with_a_cancelled_order(bool isAwaited)
    {
        await (isAwaited ? checkout.AwaitedAsync(WithCoupon) : checkout.StartedAsync(more: WithCoupon));
        Assert.Equal(202, (await checkout.Desk.Ada.CancelAsync(checkout.Id)).Status);

        Assert.Equal(CheckoutStep.Done, await checkout.GiveUpAsync(CheckoutStep.Cancelled));

        Assert.IsType<CancelledOrder>(await checkout.OrderAsync());
        await AssertReleasedAsync();
    }

    [Fact]
    public async Task An_order_that_the_customer_pays_in_the_meantime_is_captured_and_stays_as_it_is()
    {
        await checkout.AwaitedAsync();
        var order = await checkout.OrderAsync();
        checkout.Authenticate(succeeded: true);

        Assert.Equal(CheckoutStep.Captured, await checkout.GiveUpAsync(CheckoutStep.ActionRequired));

        Assert.Equal(order, await checkout.OrderAsync());
        Assert.Equal(ChargeStatus.Captured, await checkout.ChargeStatusAsync());
        Assert.Equal(CheckoutStep.Done, await checkout.ConfirmAsync());
    }

    [Fact]
    public async Task A_captured_charge_whose_record_was_lost_is_found_at_Stripe_and_the_order_can_be_confirmed()
    {
        await checkout.StartedAsync();
        var order = await checkout.OrderAsync();
        await checkout.Till.Gateway.ChargeAsync(order.Id, order.Terms.Total, order.Terms.PaymentMethod!);

        Assert.Equal(CheckoutStep.Captured, await checkout.GiveUpAsync());

        Assert.Equal(CheckoutStep.Done, await checkout.ConfirmAsync());
        Assert.IsType<ConfirmedOrder>(await checkout.OrderAsync());
    }

    [Fact]
    public async Task During_an_outage_of_Stripe_the_order_and_its_stock_stay_as_they_are()
    {
        await checkout.AwaitedAsync();
        var order = await checkout.OrderAsync();
        checkout.Till.Fail("api_unavailable", times: 100);

        await Assert.ThrowsAsync<PaymentUnknownException>(() => checkout.GiveUpAsync(CheckoutStep.ActionRequired));

        Assert.Equal(order, await checkout.OrderAsync());
        Assert.Equal((47, 3, 0), await checkout.Desk.Ada.PiecesAsync(checkout.Product));
    }

    [Fact]
    public async Task Giving_up_again_changes_nothing()
    {
        await checkout.StartedAsync(CheckoutRun.DeclinedCard, WithCoupon);
        var declined = await checkout.ChargeAsync();
        await checkout.GiveUpAsync(declined);
        var order = await checkout.OrderAsync();

        Assert.Equal(CheckoutStep.Done, await checkout.GiveUpAsync(declined));

        Assert.Equal(order, await checkout.OrderAsync());
        await AssertReleasedAsync();
    }

    [Fact]
    public async Task Giving_up_a_confirmed_order_changes_nothing()
    {
        await checkout.ConfirmedAsync();
        Assert.Equal(CheckoutStep.Done, await checkout.GiveUpAsync());
        Assert.IsType<ConfirmedOrder>(await checkout.OrderAsync());
        Assert.Equal((47, 0, 3), await checkout.Desk.Ada.PiecesAsync(checkout.Product));
    }

    private async Task<FailureReason> FailureAsync() => Assert.IsType<FailedOrder>(await checkout.OrderAsync()).Reason;

    private async Task AssertReleasedAsync()
    {
        Assert.Equal((50, 0, 0), await checkout.Desk.Ada.PiecesAsync(checkout.Product));
        var coupon = await checkout.Tables.New<RedemptionStore>().FindAsync(
            CouponCode.Read("TEN").Require(), UserId.Parse(Buyer.Id), CancellationToken.None);
        Assert.Equal(CouponUses.None, coupon!.Uses);
    }
}

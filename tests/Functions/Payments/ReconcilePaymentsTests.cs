using Shop.Domain.Events;
using Shop.Domain.Orders;
using Shop.Domain.Payments;
using Shop.Functions.Payments;
using Shop.Functions.Storage;
using Shop.Tests.Functions.Orders;
using Shop.Tests.Functions.Support;

namespace Shop.Tests.Functions.Payments;

[Collection(DynamoDbTests.Name)]
public sealed class ReconcilePaymentsTests(DynamoDb dynamoDb) : IAsyncLifetime
{
    private static readonly TimeSpan LongRun = TimeSpan.FromMinutes(5);

    private CheckoutRun checkout = null!;

    /// <summary>The first run of a stack compares the last period only; the tests are about later runs.</summary>
    public async Task InitializeAsync()
    {
        checkout = await CheckoutRun.NewAsync(dynamoDb);
        await RunAsync(minutes: 60);
    }

    public Task DisposeAsync() => checkout.DisposeAsync().AsTask();

    [Fact]
    public async Task A_confirmed_order_and_its_charge_explain_each_other()
    {
        await checkout.ConfirmedAsync();
        var rows = await checkout.PaymentRowsAsync();

        var line = await RunAsync(minutes: 180);

        Assert.StartsWith("Information payment-reconciliation: 0 findings about 1 charges, up to ", line, StringComparison.Ordinal);
        Assert.Equal((rows, 0), (await checkout.PaymentRowsAsync(), checkout.Payment.Refunded));
    }

    [Fact]
    public async Task Charges_in_flight_are_left_alone()
    {
        await checkout.Till.CaptureAsync(OrderDesk.UnknownOrder);

        Assert.Contains(" 0 findings about 0 charges", await RunAsync(minutes: 120), StringComparison.Ordinal);
        Assert.Contains(" 1 findings about 1 charges", await RunAsync(minutes: 130), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_capture_whose_report_was_lost_is_recorded_and_refunded_once_when_the_order_has_failed()
    {
        await checkout.StartedAsync();
        await checkout.GiveUpAsync();
        var order = await checkout.OrderAsync();
        await checkout.Till.Gateway.ChargeAsync(order.Id, order.Terms.Total, order.Terms.PaymentMethod!);

        await RunAsync(minutes: 180);
        await AgainAsync();

        Assert.Equal(ChargeStatus.Captured, await checkout.ChargeStatusAsync());
        Assert.Equal(order.Terms.Total.MinorUnits, checkout.Payment.Refunded);
        Assert.Null(await FindingAsync(checkout.Id));
    }

    [Fact]
    public async Task A_capture_of_an_order_that_is_still_open_is_recorded_and_found()
    {
        await checkout.StartedAsync();
        var order = await checkout.OrderAsync();
        await checkout.Till.Gateway.ChargeAsync(order.Id, order.Terms.Total, order.Terms.PaymentMethod!);

        await RunAsync(minutes: 180);

        Assert.Equal(ChargeStatus.Captured, await checkout.ChargeStatusAsync());
        Assert.Equal(PaymentFault.OrderStillOpen, (await FindingAsync(checkout.Id))?.Fault);
        Assert.Equal(0, checkout.Payment.Refunded);
    }

    [Fact]
    public async Task A_charge_without_an_order_is_recorded_once_and_gives_one_event()
    {
        await checkout.Till.CaptureAsync(OrderDesk.UnknownOrder);

        await RunAsync(minutes: 180);
        await AgainAsync();

        var item = Assert.Single(await checkout.Tables.RowsAsync(ShopTable.Payments));
        Assert.Equal((OrderDesk.UnknownOrder, "no-order", "1"), (item["orderId"].S, item["fault"].S, item["version"].N));
        var happened = Assert.Single(new MapPaymentChanges(new(TimeProvider.System)).Handle(StreamRecords.Of((null, item)), new FakeContext()));
        Assert.Equal(nameof(EventKind.PaymentDiffers), happened.Type);
        Assert.Equal(
            $$$"""
            {"orderId":"{{{OrderDesk.UnknownOrder}}}","paymentId":"{{{checkout.Payment.Id}}}","fault":"no-order",
            "expected":{"amount":0,"currency":"USD"},"found":{"amount":1299,"currency":"USD"}}
            """.ReplaceLineEndings(""),
            happened.Data.GetRawText());
    }

    [Fact]
    public async Task A_second_charge_of_an_order_is_found_and_the_order_can_still_be_read()
    {
        await checkout.ConfirmedAsync();
        var total = (await checkout.OrderAsync()).Terms.Total.MinorUnits;
        await checkout.Till.CaptureAsync(checkout.Id, total);

        await RunAsync(minutes: 180);

        Assert.Equal(PaymentFault.SecondCharge, (await FindingAsync(checkout.Id))?.Fault);
        Assert.Equal(200, (await checkout.Desk.Ada.GetAsync(checkout.Id)).Status);
    }

    [Fact]
    public async Task A_capture_with_another_amount_is_found_and_not_refunded()
    {
        await checkout.StartedAsync();
        await checkout.GiveUpAsync();
        await checkout.Till.CaptureAsync(checkout.Id, cents: 77);

        await RunAsync(minutes: 180);

        Assert.Equal((PaymentFault.OtherAmount, 77L), await FindingAsync(checkout.Id) is { } found ? (found.Fault, found.Found.MinorUnits) : default);
        Assert.Equal(0, checkout.Payment.Refunded);
    }

    [Fact]
    public async Task A_paid_order_without_a_charge_at_Stripe_is_found()
    {
        var order = await checkout.Desk.ConfirmedAsync((await checkout.Desk.Ada.Quotes.ProductAsync(2), 1));

        await RunAsync(minutes: 180);

        Assert.Equal(PaymentFault.NotCaptured, (await FindingAsync($"{order.Id}"))?.Fault);
    }

    [Fact]
    public async Task A_charge_of_a_later_period_belongs_to_its_order()
    {
        await checkout.StartedAsync();
        checkout.Till.Time.Advance(TimeSpan.FromMinutes(55));
        await checkout.ChargeAsync();
        await checkout.ConfirmAsync();

        Assert.Contains(" 0 findings about 0 charges", await RunAsync(minutes: 140), StringComparison.Ordinal);
        Assert.Contains(" 0 findings about 1 charges", await RunAsync(minutes: 200), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_order_without_a_payment_needs_no_charge()
    {
        var terms = OrderTermsOf.Free(await checkout.Desk.Ada.Quotes.ProductAsync(1));
        await checkout.Desk.StoreAsync(terms, OrderDesk.ToConfirm(terms));

        Assert.Contains(" 0 findings about 0 charges", await RunAsync(minutes: 180), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_run_without_time_or_without_Stripe_leaves_its_periods_to_the_next_run()
    {
        await checkout.Till.CaptureAsync(OrderDesk.UnknownOrder);
        Assert.Contains(" about 0 charges", await RunAsync(minutes: 180, ReconcilePayments.PeriodTime), StringComparison.Ordinal);

        checkout.Till.Fail("api_unavailable", times: StripeApi.MaxAttempts);
        await Assert.ThrowsAnyAsync<Exception>(() => RunAsync(minutes: 180));

        Assert.Contains(" 1 findings about 1 charges", await RunAsync(minutes: 180), StringComparison.Ordinal);
    }

    [Fact]
    public async Task More_charges_than_a_page_of_Stripe_has_are_compared()
    {
        for (var number = 0; number <= StripeApi.PageSize; number++)
        {
            await checkout.Till.CaptureAsync(OrderDesk.UnknownOrder);
        }

        Assert.Contains($" about {StripeApi.PageSize + 1} charges", await RunAsync(minutes: 180), StringComparison.Ordinal);
    }

    /// <summary>Compares all periods again, as after a run that failed in its last period.</summary>
    private async Task AgainAsync()
    {
        await checkout.Tables.New<JobStore>().SaveAsync(
            ReconcilePayments.Job, Timestamp.Write(FixedTime.Noon.AddHours(-1)), CancellationToken.None);
        await RunAsync(minutes: 180);
    }

    /// <returns>The line in the log.</returns>
    private async Task<string> RunAsync(int minutes, TimeSpan? remaining = null)
    {
        var (tables, time, context) =
            (checkout.Tables, new FixedTime(FixedTime.Noon.AddMinutes(minutes)), new FakeContext { RemainingTime = remaining ?? LongRun });
        var unclaimed = tables.New<UnclaimedPayments>(time, checkout.Till.Gateway);
        await tables.New<ReconcilePayments>(time, tables.New<PaymentReconciler>(time, checkout.Till.Gateway, unclaimed))
            .Handle(new("planned"), context);
        return Assert.Single(context.Lines);
    }

    private Task<PaymentFinding?> FindingAsync(string order) =>
        checkout.Tables.New<PaymentStore>().FindFindingAsync(OrderId.Parse(order), CancellationToken.None);
}

using Amazon.Lambda.SQSEvents;
using Shop.Domain.Orders;
using Shop.Domain.Payments;
using Shop.Functions.Orders;
using Shop.Tests.Functions.Support;

namespace Shop.Tests.Functions.Orders;

/// <summary>An execution of the checkout ends without a result, and another one takes the order over.</summary>
[Collection(DynamoDbTests.Name)]
public sealed class RestartFailedCheckoutTests(DynamoDb dynamoDb) : IAsyncLifetime
{
    private const string Second = "run-2";

    private readonly FakeContext context = new();

    private CheckoutRun checkout = null!;

    public async Task InitializeAsync() => checkout = await CheckoutRun.NewAsync(dynamoDb);

    public Task DisposeAsync() => checkout.DisposeAsync().AsTask();

    [Theory]
    [InlineData("FAILED")]
    [InlineData("TIMED_OUT")]
    [InlineData("ABORTED")]
    public async Task The_next_execution_charges_once_and_confirms(string status)
    {
        await checkout.StartedAsync();
        await checkout.ChargeAsync();

        Assert.Empty(await ReportAsync(Report(CheckoutRun.Execution, status)));
        await checkout.StartAsync(Second);
        await checkout.ChargeAsync(Second);
        await checkout.ConfirmAsync(Second);

        await AssertPaidOnceAsync();
        Assert.Contains(context.Lines, line => line.StartsWith($"Warning checkout-ended: {checkout.Id} run-1 {status}", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_order_whose_customer_paid_in_the_meantime_is_confirmed_although_no_webhook_came()
    {
        await checkout.AwaitedAsync();
        checkout.Authenticate(succeeded: true);

        await ReportAsync(Report());
        await checkout.StartAsync(Second);

        Assert.Equal(CheckoutStep.Captured, await checkout.ChargeAsync(Second));
        await checkout.ConfirmAsync(Second);
        await AssertPaidOnceAsync();
    }

    [Fact]
    public async Task The_next_execution_waits_for_the_customer_with_its_own_token()
    {
        await checkout.AwaitedAsync();

        await ReportAsync(Report());
        await checkout.StartAsync(Second);

        Assert.Equal(CheckoutStep.ActionRequired, await checkout.ChargeAsync(Second));
        await checkout.AwaitAsync("token-2", Second);
        Assert.Equal("token-2", (await checkout.ChargedAsync())!.TaskToken!.Reveal());
        Assert.Single(checkout.Till.Stripe.Simulator.Payments);
    }

    [Fact]
    public async Task The_next_execution_cancels_an_order_whose_customer_wants_to_cancel()
    {
        await checkout.AwaitedAsync();
        await checkout.Desk.Ada.CancelAsync(checkout.Id);

        await ReportAsync(Report());
        await checkout.StartAsync(Second);
        var asked = await checkout.ChargeAsync(Second);
        await checkout.GiveUpAsync(asked, Second);

        Assert.IsType<CancelledOrder>(await checkout.OrderAsync());
        Assert.Equal(ChargeStatus.Cancelled, await checkout.ChargeStatusAsync());
    }

    [Fact]
    public async Task The_execution_that_lost_the_order_can_change_nothing()
    {
        await checkout.StartedAsync();
        await ReportAsync(Report());
        await checkout.StartAsync(Second);
        var before = await checkout.OrderAsync();

        await Assert.ThrowsAsync<CheckoutStoppedException>(() => checkout.StartAsync());
        await Assert.ThrowsAsync<CheckoutStoppedException>(() => checkout.ChargeAsync());
        await Assert.ThrowsAsync<CheckoutStoppedException>(() => checkout.AwaitAsync());
        await Assert.ThrowsAsync<CheckoutStoppedException>(() => checkout.ConfirmAsync());
        await Assert.ThrowsAsync<CheckoutStoppedException>(() => checkout.GiveUpAsync());

        Assert.Equal(before, await checkout.OrderAsync());
        Assert.Empty(checkout.Till.Stripe.Simulator.Payments);
    }

    [Fact]
    public async Task A_report_has_its_effect_once_and_none_after_the_next_execution_has_started()
    {
        await checkout.StartedAsync();
        await ReportAsync(Report(), Report());
        Assert.Equal((null, 1), await ClaimAsync());

        await checkout.StartAsync(Second);
        await ReportAsync(Report());
        Assert.Equal((ExecutionId.Parse(Second), 1), await ClaimAsync());
    }

    [Fact]
    public async Task A_settled_order_is_not_checked_out_again()
    {
        await checkout.ConfirmedAsync();
        var confirmed = await checkout.OrderAsync();

        Assert.Empty(await ReportAsync(Report()));

        Assert.Equal(confirmed, await checkout.OrderAsync());
    }

    [Fact]
    public async Task A_message_that_is_not_a_report_of_a_checkout_is_reported_as_failed()
    {
        await checkout.StartedAsync();
        string[] poison =
        [
            "{}", "no json", Report().Replace("orderId", "productId", StringComparison.Ordinal),
            Report().Replace(checkout.Id, "ord_00000000000000000000000000", StringComparison.Ordinal),
        ];

        Assert.Equal(["0", "1", "2", "3"], await ReportAsync([.. poison, Report()]));
        Assert.Equal((null, 1), await ClaimAsync());
    }

    private string Report(string execution = CheckoutRun.Execution, string status = "FAILED") =>
        $$$"""
        {"source":"aws.states","detail-type":"Step Functions Execution Status Change",
         "detail":{"name":"{{{execution}}}","status":"{{{status}}}","input":"{\"orderId\":\"{{{checkout.Id}}}\"}"}}
        """;

    /// <returns>The ids of the messages that failed.</returns>
    private async Task<IEnumerable<string>> ReportAsync(params string[] bodies)
    {
        var batch = new SQSEvent { Records = [.. bodies.Select((body, i) => new SQSEvent.SQSMessage { MessageId = $"{i}", Body = body })] };
        var answer = await checkout.Tables.New<RestartFailedCheckout>(checkout.Desk.Time).Handle(batch, context);
        return answer.BatchItemFailures.Select(failure => failure.ItemIdentifier);
    }

    private async Task AssertPaidOnceAsync()
    {
        var order = Assert.IsType<ConfirmedOrder>(await checkout.OrderAsync());
        Assert.Single(checkout.Till.Stripe.Simulator.Payments);
        Assert.Equal(order.Terms.Total.MinorUnits, checkout.Till.Captured);
    }

    private async Task<(ExecutionId? Execution, int Restarts)> ClaimAsync()
    {
        var order = (OrderInCheckout)await checkout.OrderAsync();
        return (order.Execution, order.Restarts);
    }
}

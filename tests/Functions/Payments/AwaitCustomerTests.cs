using Shop.Domain.Orders;
using Shop.Domain.Payments;
using Shop.Functions.Orders;
using Shop.Functions.Payments;
using Shop.Tests.Functions.Orders;
using Shop.Tests.Functions.Support;

namespace Shop.Tests.Functions.Payments;

/// <summary>A checkout that waits for the customer, and what resumes it.</summary>
[Collection(DynamoDbTests.Name)]
public sealed class AwaitCustomerTests(DynamoDb dynamoDb) : IAsyncLifetime
{
    private CheckoutRun checkout = null!;

    public async Task InitializeAsync() => checkout = await CheckoutRun.NewAsync(dynamoDb);

    public Task DisposeAsync() => checkout.DisposeAsync().AsTask();

    [Fact]
    public async Task A_checkout_that_waits_stores_its_token_and_marks_the_order()
    {
        await checkout.StartedAsync(CheckoutRun.CardWithChallenge);
        await checkout.ChargeAsync();

        Assert.Equal(CheckoutStep.Done, await checkout.AwaitAsync("token-7"));

        Assert.IsType<AwaitingPaymentOrder>(await checkout.OrderAsync());
        Assert.Equal("token-7", (await checkout.ChargedAsync())!.TaskToken!.Reveal());
    }

    [Fact]
    public async Task A_repeated_task_replaces_the_token_and_nothing_else()
    {
        await checkout.AwaitedAsync();
        var (order, charged) = (await checkout.OrderAsync(), await checkout.ChargedAsync());

        Assert.Equal(CheckoutStep.Done, await checkout.AwaitAsync("token-2"));

        Assert.Equal(order, await checkout.OrderAsync());
        Assert.Equal(charged! with { TaskToken = new("token-2") }, await checkout.ChargedAsync());
    }

    [Theory]
    [InlineData("token-1")]
    [InlineData(null)]
    public async Task A_result_that_was_decided_before_the_token_was_stored_does_not_overwrite_the_token(string? earlier)
    {
        await checkout.StartedAsync(CheckoutRun.CardWithChallenge);
        await checkout.ChargeAsync();
        if (earlier is not null)
        {
            await checkout.AwaitAsync(earlier);
        }

        var read = (await checkout.ChargedAsync())!;
        await checkout.AwaitAsync("token-2");
        var captured = read with { Charge = read.Charge.After(ChargeStatus.Captured, reason: null, FixedTime.Noon) };

        Assert.False(await checkout.Tables.TryWriteAsync(checkout.Tables.New<PaymentStore>().Put(read, captured)));
        Assert.Equal("token-2", (await checkout.ChargedAsync())!.TaskToken!.Reveal());
    }

    [Fact]
    public async Task A_result_that_was_decided_before_the_client_secret_was_stored_does_not_overwrite_the_secret()
    {
        await checkout.StartedAsync(CheckoutRun.CardWithChallenge);
        await checkout.ChargeAsync();
        var stored = (await checkout.ChargedAsync())!;
        var read = stored with { ClientSecret = null };
        var declined = read with { Charge = read.Charge.After(ChargeStatus.Declined, reason: null, FixedTime.Noon) };

        Assert.False(await checkout.Tables.TryWriteAsync(checkout.Tables.New<PaymentStore>().Put(read, declined)));
        Assert.Equal(stored, await checkout.ChargedAsync());
    }

    [Fact]
    public async Task A_checkout_without_a_charge_does_not_wait()
    {
        await checkout.StartedAsync();
        await Assert.ThrowsAsync<CheckoutStoppedException>(() => checkout.AwaitAsync());
        Assert.Null(await checkout.ChargedAsync());
    }

    [Fact]
    public async Task The_checkout_of_a_confirmed_order_does_not_wait()
    {
        await checkout.ConfirmedAsync();
        await Assert.ThrowsAsync<CheckoutStoppedException>(() => checkout.AwaitAsync());
        Assert.IsType<ConfirmedOrder>(await checkout.OrderAsync());
        Assert.Null((await checkout.ChargedAsync())!.TaskToken);
    }

    [Fact]
    public async Task Without_a_result_the_checkout_is_not_ready()
    {
        await checkout.AwaitedAsync();
        Assert.Equal(PaymentResult.NotReady, await checkout.ReadResultAsync());
    }

    [Theory]
    [InlineData(true, "captured")]
    [InlineData(false, "declined")]
    public async Task A_result_after_the_token_resumes_the_checkout(bool succeeded, string outcome)
    {
        await checkout.AwaitedAsync();
        checkout.Authenticate(succeeded);
        await DeliverAllAsync();

        Assert.Equal(new PaymentResult(IsReady: true, "token-1", new(outcome)), await checkout.ReadResultAsync());
    }

    [Theory]
    [InlineData(true, "captured")]
    [InlineData(false, "declined")]
    public async Task A_result_before_the_token_resumes_the_checkout_as_soon_as_the_token_is_stored(bool succeeded, string outcome)
    {
        await checkout.StartedAsync(CheckoutRun.CardWithChallenge);
        await checkout.ChargeAsync();
        checkout.Authenticate(succeeded);
        await DeliverAllAsync();
        Assert.Equal(PaymentResult.NotReady, await checkout.ReadResultAsync());

        await checkout.AwaitAsync();

        Assert.Equal(new PaymentResult(IsReady: true, "token-1", new(outcome)), await checkout.ReadResultAsync());
    }

    [Fact]
    public async Task A_cancellation_resumes_the_checkout_that_waits()
    {
        await checkout.AwaitedAsync();
        await checkout.Desk.Ada.CancelAsync(checkout.Id);
        Assert.Equal(new PaymentResult(IsReady: true, "token-1", CheckoutStep.Cancelled), await checkout.ReadResultAsync());
    }

    [Fact]
    public async Task A_capture_counts_more_than_a_requested_cancellation()
    {
        await checkout.AwaitedAsync();
        await checkout.Desk.Ada.CancelAsync(checkout.Id);
        checkout.Authenticate(succeeded: true);
        await DeliverAllAsync();
        Assert.Equal(CheckoutStep.Captured, (await checkout.ReadResultAsync()).Step);
    }

    [Fact]
    public async Task A_settled_order_resumes_nothing()
    {
        await checkout.AwaitedAsync();
        await checkout.GiveUpAsync(CheckoutStep.ActionRequired);
        Assert.Equal(PaymentResult.NotReady, await checkout.ReadResultAsync());
    }

    private async Task DeliverAllAsync()
    {
        foreach (var (body, signature) in await checkout.WebhooksAsync())
        {
            Assert.Equal(204, (await checkout.NotifyAsync(body, signature)).Status);
        }
    }
}

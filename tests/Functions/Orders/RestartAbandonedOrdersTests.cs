using Shop.Domain.Orders;
using Shop.Functions.Hosting;
using Shop.Functions.Orders;
using Shop.Tests.Functions.Support;

namespace Shop.Tests.Functions.Orders;

[Collection(DynamoDbTests.Name)]
public sealed class RestartAbandonedOrdersTests(DynamoDb dynamoDb) : IAsyncLifetime
{
    private readonly FakeContext context = new();

    private CheckoutRun checkout = null!;

    public async Task InitializeAsync() => checkout = await CheckoutRun.NewAsync(dynamoDb);

    public Task DisposeAsync() => checkout.DisposeAsync().AsTask();

    [Fact]
    public async Task An_order_whose_checkout_never_started_gets_another_one()
    {
        await checkout.PlaceAsync();

        await RunAsync(minutes: 9);
        Assert.Equal(0, await RestartsAsync());

        await RunAsync(minutes: 10);
        Assert.Equal(1, await RestartsAsync());
        Assert.Contains(
            context.Lines, line => line.StartsWith("Information abandoned-orders: 1 of 1 open orders at planned", StringComparison.Ordinal));

        await checkout.StartAsync("run-2");
        Assert.Equal(ExecutionId.Parse("run-2"), ((OrderInCheckout)await checkout.OrderAsync()).Execution);
    }

    [Fact]
    public async Task An_order_that_an_execution_has_is_left_to_it_until_the_execution_must_have_ended()
    {
        await checkout.AwaitedAsync();

        await RunAsync(minutes: 39);
        Assert.Equal(0, await RestartsAsync());

        await RunAsync(minutes: 40);
        Assert.Equal((null, 1), (((OrderInCheckout)await checkout.OrderAsync()).Execution, await RestartsAsync()));
    }

    [Fact]
    public async Task A_run_that_is_repeated_restarts_no_order_twice()
    {
        await checkout.StartedAsync();
        await RunAsync(minutes: 45);
        await RunAsync(minutes: 45);
        Assert.Equal(1, await RestartsAsync());

        await RunAsync(minutes: 55);
        Assert.Equal(2, await RestartsAsync());
    }

    [Fact]
    public async Task A_settled_order_is_not_touched()
    {
        await checkout.ConfirmedAsync();
        var confirmed = await checkout.OrderAsync();
        await RunAsync(minutes: 60 * 24);
        Assert.Equal(confirmed, await checkout.OrderAsync());
    }

    [Fact]
    public async Task More_orders_than_a_page_has_are_restarted()
    {
        await checkout.PlaceAsync();
        var placed = (CreatedOrder)await checkout.OrderAsync();
        var randomness = new Randomness();
        for (var number = 0; number < PageRequest.MaxLimit; number++)
        {
            var terms = OrderTermsOf.Copy(placed.Terms, randomness.NewId<OrderId>(FixedTime.Noon));
            Assert.True(await checkout.Tables.TryWriteAsync(checkout.Tables.New<OrderStore>().Create(Order.Place(terms, FixedTime.Noon))));
        }

        await RunAsync(minutes: 10);

        Assert.Contains(context.Lines, line => line.StartsWith("Information abandoned-orders: 101 of 101 ", StringComparison.Ordinal));
    }

    private Task RunAsync(int minutes) => checkout.Tables
        .New<RestartAbandonedOrders>(new FixedTime(FixedTime.Noon.AddMinutes(minutes)))
        .Handle(new("planned"), context);

    private async Task<int> RestartsAsync() => ((UnsettledOrder)await checkout.OrderAsync()).Restarts;
}

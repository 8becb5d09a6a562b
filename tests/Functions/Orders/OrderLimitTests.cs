using Shop.Domain.Carts;
using Shop.Domain.Orders;
using Shop.Domain.Products;
using Shop.Domain.Users;
using Shop.Functions.Carts;
using Shop.Functions.Storage;
using Shop.Tests.Functions.Support;

namespace Shop.Tests.Functions.Orders;

[Collection(DynamoDbTests.Name)]
public sealed class OrderLimitTests(DynamoDb dynamoDb) : IAsyncLifetime
{
    // Each pair of orders has one piece and two pieces.
    private const int OpenPieces = OrderLimits.MaxOpen * 3 / 2;

    private TestTables tables = null!;
    private OrderDesk desk = null!;
    private Product product = null!;

    public async Task InitializeAsync()
    {
        desk = new(tables = await dynamoDb.TablesAsync());
        product = await desk.Ada.Quotes.ProductAsync(1);
    }

    public Task DisposeAsync() => tables.DisposeAsync().AsTask();

    [Fact]
    public async Task A_customer_has_a_limited_number_of_open_orders_until_one_of_them_ends()
    {
        var first = await OrderAsync(1);
        for (var number = 2; number <= OrderLimits.MaxOpen; number++)
        {
            Assert.Equal(201, (await OrderAsync(number)).Status);
        }

        var refused = await OrderAsync(OrderLimits.MaxOpen + 1);

        Assert.Equal((429, "too-many-open-orders"), refused.Problem);
        Assert.Equal("60", refused.Headers["Retry-After"]);
        Assert.Equal((50 - OpenPieces, OpenPieces, 0), await desk.Ada.PiecesAsync(product));
        Assert.Equal(200, (await desk.Ada.CancelAsync(first["orderId"])).Status);
        Assert.Equal(201, (await OrderAsync(OrderLimits.MaxOpen + 2)).Status);
    }

    [Fact]
    public async Task After_too_many_failed_payments_the_customer_waits()
    {
        for (var number = 1; number <= OrderLimits.MaxFailedPayments; number++)
        {
            var order = await OrderAsync(number);
            await desk.ChangeAsync(await desk.FindAsync(order["orderId"]), new Fail(FailureReason.PaymentDeclined, FixedTime.Noon));
        }

        var refused = await OrderAsync(OrderLimits.MaxFailedPayments + 1);

        Assert.Equal((429, "too-many-failed-payments"), refused.Problem);
        Assert.Equal("3600", refused.Headers["Retry-After"]);
    }

    [Fact]
    public async Task A_change_of_the_cart_that_was_read_before_the_order_is_not_written()
    {
        await OrderAsync(1);
        await desk.Ada.SetAsync(product, 3);
        var carts = tables.New<CartStore>();
        var read = await carts.FindAsync(new CartOwner.User(UserId.Parse(Buyer.Id)), FixedTime.Noon, CancellationToken.None);
        Assert.Equal(201, (await desk.Ada.PlaceAsync("k-2")).Status);

        Assert.False(await tables.TryWriteAsync([.. carts.Put(read, read.Clear(FixedTime.Noon))]));
    }

    [Fact]
    public void One_request_can_read_a_full_cart_and_all_orders_that_count() =>
        Assert.InRange((2 * Cart.MaxLines) + OrderLimits.MaxOpen + OrderLimits.MaxFailedPayments - 1, 1, Joins.MaxKeys);

    private async Task<Answer> OrderAsync(int number)
    {
        await desk.Ada.SetAsync(product, 1 + (number % 2));
        return await desk.Ada.PlaceAsync($"k-{number}");
    }
}

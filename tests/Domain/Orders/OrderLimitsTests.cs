using Shop.Domain;
using Shop.Domain.Orders;

namespace Shop.Tests.Domain.Orders;

public sealed class OrderLimitsTests
{
    private static readonly DateTimeOffset Now = Placed.At(30);

    public static TheoryData<Order, bool> Orders => new()
    {
        { Placed.Created, true },
        { Placed.Processing, true },
        { Placed.Awaiting, true },
        { Placed.Confirmed, false },
        { Placed.Delivered, false },
        { Placed.Created.After(new RequestCancellation(Placed.At(30))), false },
        { Failed(FailureReason.PaymentDeclined, Now), true },
        { Failed(FailureReason.PaymentNotCompleted, Now), true },
        { Failed(FailureReason.PaymentDeclined, Now - OrderLimits.Window), false },
        { Failed(FailureReason.PaymentDeclined, Now - OrderLimits.Window + TimeSpan.FromTicks(1)), true },
        { Failed(FailureReason.OutOfStock, Now), false },
        { Failed(FailureReason.Expired, Now), false },
        { Failed(FailureReason.Unavailable, Now), false },
    };

    [Theory]
    [MemberData(nameof(Orders))]
    public void Open_orders_and_recently_failed_payments_count(Order order, bool counts) =>
        Assert.Equal(counts, OrderLimits.Counting([order], Now).Count == 1);

    [Fact]
    public void The_last_allowed_open_order_can_be_placed_and_the_next_cannot()
    {
        Place(Many(OrderLimits.MaxOpen - 1, Placed.Awaiting)).Require();
        Refuse.With(new TooManyOpenOrders(), Place(Many(OrderLimits.MaxOpen, Placed.Awaiting)));
    }

    [Fact]
    public void After_too_many_failed_payments_the_customer_waits_until_the_oldest_no_longer_counts()
    {
        var failed = Failed(FailureReason.PaymentDeclined, Now - TimeSpan.FromMinutes(10));
        var oldest = Failed(FailureReason.PaymentNotCompleted, Now - TimeSpan.FromMinutes(50));

        Place([oldest, .. Many(OrderLimits.MaxFailedPayments - 2, failed)]).Require();
        Refuse.With(
            new TooManyFailedPayments(TimeSpan.FromMinutes(10)), Place([.. Many(OrderLimits.MaxFailedPayments - 1, failed), oldest]));
    }

    [Fact]
    public void After_more_failed_payments_than_allowed_the_customer_waits_until_enough_of_them_no_longer_count()
    {
        var failed = Enumerable.Range(1, OrderLimits.MaxFailedPayments + 3)
            .Select(minutes => Failed(FailureReason.PaymentDeclined, Now - TimeSpan.FromMinutes(minutes))).ToValueList();

        // The three oldest and one more must be older than the window.
        Refuse.With(new TooManyFailedPayments(OrderLimits.Window - TimeSpan.FromMinutes(OrderLimits.MaxFailedPayments)), Place(failed));
    }

    [Fact]
    public void Open_orders_do_not_count_as_failed_payments() => Place(
    [
        .. Many(OrderLimits.MaxOpen - 1, Placed.Created), .. Many(OrderLimits.MaxFailedPayments - 1, Failed(FailureReason.PaymentDeclined, Now)),
    ]).Require();

    [Fact]
    public void An_ordered_cart_remembers_the_order_and_the_earlier_ones_that_count_also_after_a_change()
    {
        var cart = Carts.Goods.UserCart((1, 1));
        var first = cart.Ordered(Placed.Id, []);
        var second = OrderId.From(Make.Now, Make.Random(2));

        var ordered = first.Ordered(second, [Placed.Awaiting]);

        Assert.Equal((cart.Version, new(second, cart.Version)), (ordered.Version, ordered.OpenOrder));
        Assert.Equal([Placed.Id, second], ordered.Placed);
        Assert.Equal([Placed.Id, second], ordered.Clear(Now).Placed);
    }

    private static Order Failed(FailureReason reason, DateTimeOffset at) => Placed.Awaiting.After(new Fail(reason, at));

    private static ValueList<Order> Many(int count, Order order) => Enumerable.Repeat(order, count).ToValueList();

    private static Outcome<CreatedOrder> Place(ValueList<Order> placed) => OrderPlacementTests.PlaceAfter(placed, Now);
}

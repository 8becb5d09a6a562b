using Shop.Domain;
using Shop.Domain.Events;
using Shop.Domain.Orders;

namespace Shop.Tests.Domain.Orders;

public sealed class TakeOverTests
{
    private static readonly ExecutionId Second = ExecutionId.Parse("run-2");

    public static TheoryData<OrderCommand> CommandsOfCheckouts =>
    [
        new StartProcessing(Second, Placed.At(20)),
        new AwaitPayment(Placed.At(20)),
        new ConfirmPayment(Placed.Payment, Placed.Total, Placed.At(20)),
        new Fail(FailureReason.Unavailable, Placed.At(20)),
    ];

    [Theory]
    [MemberData(nameof(CommandsOfCheckouts))]
    public void An_execution_cannot_change_an_order_that_another_execution_has_claimed(OrderCommand command)
    {
        Assert.Equal(new OrderInOtherHands(Placed.Execution), Refused(Placed.Processing, command, Second));
        Assert.Equal(new OrderInOtherHands(Placed.Execution), Refused(Placed.Awaiting, command, Second));
    }

    [Fact]
    public void The_owner_and_an_execution_that_finds_no_owner_change_the_order()
    {
        var fail = new Fail(FailureReason.Unavailable, Placed.At(20));
        var dropped = Placed.Processing.After(new RestartCheckout(Placed.Execution, Placed.At(10)));

        Assert.IsType<FailedOrder>(OrderDecisions.Decide(Placed.Processing, fail, Placed.Execution).Require());
        Assert.IsType<FailedOrder>(OrderDecisions.Decide(Placed.Created, fail, Second).Require());
        Assert.IsType<FailedOrder>(OrderDecisions.Decide(dropped, fail, Second).Require());
    }

    [Fact]
    public void After_an_execution_has_ended_the_next_one_takes_the_order_over_with_everything_that_it_has()
    {
        var stopping = (AwaitingPaymentOrder)Placed.Awaiting.After(new RequestCancellation(Placed.At(3)));
        var dropped = (AwaitingPaymentOrder)stopping.After(new RestartCheckout(Placed.Execution, Placed.At(4)));
        var taken = (AwaitingPaymentOrder)dropped.After(new StartProcessing(Second, Placed.At(5)));

        Assert.Null(dropped.Execution);
        Assert.Equal((Second, 1, true), (taken.Execution, taken.Restarts, taken.CancellationRequested));
        Assert.Equal(stopping.History.Steps, taken.History.Steps);
        Assert.Equal(new OrderInOtherHands(Second), Refused(taken, new StartProcessing(Placed.Execution, Placed.At(6)), Placed.Execution));
    }

    [Fact]
    public void A_late_report_of_an_earlier_execution_does_not_take_the_order_from_its_successor()
    {
        var taken = Placed.Processing.After(
            new RestartCheckout(Placed.Execution, Placed.At(4)), new StartProcessing(Second, Placed.At(5)));
        Assert.Same(taken, taken.After(new RestartCheckout(Placed.Execution, Placed.At(6))));
    }

    public static TheoryData<Order, TimeSpan> Limits => new()
    {
        { Placed.Created, TimeSpan.FromMinutes(10) },
        { Placed.Processing.After(new RestartCheckout(Placed.Execution, Placed.At(4))), TimeSpan.FromMinutes(10) },
        { Placed.Processing, TimeSpan.FromMinutes(40) },
        { Placed.Awaiting, TimeSpan.FromMinutes(40) },
    };

    [Theory]
    [MemberData(nameof(Limits))]
    public void An_order_is_abandoned_when_its_checkout_did_not_start_in_time_or_must_have_ended(Order order, TimeSpan limit)
    {
        var last = order.History.UpdatedAt + limit;
        Assert.Same(order, order.After(new RestartAbandoned(last.AddTicks(-1))));

        var restarted = (UnsettledOrder)order.After(new RestartAbandoned(last));

        Assert.Equal(((UnsettledOrder)order).Restarts + 1, restarted.Restarts);
        Assert.Null((restarted as OrderInCheckout)?.Execution);
        Assert.Same(restarted, restarted.After(new RestartAbandoned(last.AddMinutes(9))));
    }

    [Fact]
    public void A_settled_order_is_never_abandoned() =>
        Assert.Same(Placed.Confirmed, Placed.Confirmed.After(new RestartAbandoned(Placed.At(900))));

    [Fact]
    public void Every_restart_has_an_event_of_its_own()
    {
        var again = Placed.Created.After(new RestartAbandoned(Placed.At(1)));
        var third = again.After(new RestartAbandoned(Placed.At(2)));
        var events = OrderEvents.Between(Placed.Created, again).Concat(OrderEvents.Between(again, third)).ToList();

        Assert.Equal([EventKind.CheckoutRestarted, EventKind.CheckoutRestarted], events.Select(one => one.Kind));
        Assert.Distinct(events.Select(one => one.Id));
    }

    [Fact]
    public void The_claim_of_a_restarted_order_is_an_event()
    {
        var dropped = Placed.Awaiting.After(new RestartCheckout(Placed.Execution, Placed.At(4)));
        Assert.IsType<OrderProcessing>(Assert.Single(OrderEvents.Between(dropped, dropped.After(new StartProcessing(Second, Placed.At(5))))));
    }

    private static Refusal? Refused(Order order, OrderCommand command, ExecutionId by) =>
        OrderDecisions.Decide(order, command, by).Match<Refusal?>(_ => null, refusal => refusal);
}

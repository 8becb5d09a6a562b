using FsCheck;
using FsCheck.Fluent;
using Shop.Domain;
using Shop.Domain.Events;
using Shop.Domain.Orders;
using Shop.Domain.Payments;
using Shop.Domain.Products;

namespace Shop.Tests.Domain.Orders;

/// <summary>Properties of every sequence of commands.</summary>
public sealed class SequenceTests
{
    private static readonly OrderStatus[] Ends = [OrderStatus.Cancelled, OrderStatus.Failed, OrderStatus.Refunded];

    private static readonly Gen<DateTimeOffset> Time = Gen.Choose(-48, 900).Select(Placed.At);

    private static readonly Gen<ProductId> Product = Gen.Elements(Placed.Lamp, Placed.Book, Make.ProductId(3));

    private static readonly Gen<byte> Seed = Gen.Choose(1, 9).Select(n => (byte)n);

    private static readonly Gen<OrderCommand> Forward =
        from now in Time
        from execution in Gen.Elements("run-1", "run-1", "run-2")
        from command in Gen.Elements<OrderCommand>(
            new StartProcessing(ExecutionId.Parse(execution), now),
            new AwaitPayment(now),
            new ConfirmPayment(Placed.Payment, Placed.Total, now),
            new Fail(FailureReason.Expired, now),
            new RequestCancellation(now),
            new CompleteCancellation(now),
            new RestartCheckout(ExecutionId.Parse(execution), now),
            new RestartAbandoned(now),
            new Ship(Placed.Shipment, now),
            new Deliver(now))
        select command;

    private static readonly Gen<OrderCommand> Backward =
        from now in Time
        from seed in Seed
        from product in Product
        from pieces in Gen.Choose(0, 4)
        from broken in Gen.Choose(0, 2)
        from cents in Gen.Elements<long?>(null, 1, 333, 2_500, 6_000)
        from command in Gen.Elements<OrderCommand>(
            new GrantRefund(Placed.Refund((byte)(10 + seed)), cents is { } c ? Make.Usd(c) : null, RefundReason.Goodwill, now),
            new RequestReturn(Placed.Return(seed), [new ReturnLine(product, new Quantity(pieces + 1))], Placed.Remark(), now),
            new RecordDispute(Placed.Dispute((DisputeStatus)(seed % 3), $"du_{seed / 3}"), now),
            new ApproveReturn(Placed.Return(seed), now),
            new RejectReturn(Placed.Return(seed), Placed.Remark(), now),
            new ReceiveReturn(Placed.Return(seed), [new ReceivedLine(product, new Units(pieces), new Units(broken))], now),
            new RefundReturn(Placed.Return(seed), Placed.Refund(seed), now))
        select command;

    /// <summary>All commands of one return, as far as the order allows them.</summary>
    private static readonly Gen<OrderCommand[]> Return =
        from seed in Seed
        from product in Product
        from asked in Gen.Choose(1, 4)
        from restocked in Gen.Choose(0, 4)
        from writtenOff in Gen.Choose(0, 2)
        select new OrderCommand[]
        {
            Placed.Ask(product, asked, seed),
            new ApproveReturn(Placed.Return(seed), Placed.At(7)),
            Placed.Came(product, restocked, writtenOff, seed),
            new RefundReturn(Placed.Return(seed), Placed.Refund(seed), Placed.At(9)),
        };

    /// <summary>A first state and the commands that follow.</summary>
    private static readonly Gen<(Order Start, OrderCommand[] Commands)> Stories = Gen
        .Elements(Placed.Created, Placed.Processing, Placed.Awaiting, Placed.Confirmed, Placed.Shipped, Placed.Delivered, Placed.Delivered)
        .Zipped(Gen.OneOf(Forward.Select(One), Backward.Select(One), Return).ArrayOf(15).Select(parts => parts.SelectMany(part => part).ToArray()));

    [Fact]
    public void Every_change_follows_an_allowed_transition_and_raises_the_version_by_one() => Each((before, _, after) =>
    {
        var changed = before != after;
        Assert.True(before.Status == after.Status || before.Status.Next().Contains(after.Status));
        Assert.Equal(before.History.Version + (changed ? 1 : 0), after.History.Version);
        Assert.True(after.History.UpdatedAt >= before.History.UpdatedAt);
        Assert.Equal(before.Terms, after.Terms);
    });

    [Fact]
    public void Only_a_dispute_changes_an_order_in_a_final_state_and_the_state_stays() => Each((before, command, after) => Assert.True(
        !Ends.Contains(before.Status) || after == before || (command is RecordDispute && after.Status == before.Status)));

    [Fact]
    public void Repeating_a_command_changes_nothing() => Each((_, command, after) =>
        Assert.Same(after, OrderDecisions.Decide(after, command).Require()));

    [Fact]
    public void Refunds_never_exceed_the_payment_and_equal_it_only_for_a_refunded_order() => Each((_, _, after) =>
    {
        if (after is PaidOrder { Payment: var payment })
        {
            Assert.Equal(after.Terms.Total, payment.Refunded + payment.Left);
            Assert.True(payment.Left >= Make.Usd(0));
            Assert.Equal(after.Status == OrderStatus.Refunded, !payment.Left.IsPositive);
        }
    });

    [Fact]
    public void Kept_restocked_and_written_off_pieces_add_up_to_the_delivered_pieces() => Each((_, _, after) =>
    {
        foreach (var line in after.Terms.Lines)
        {
            var (restocked, writtenOff) = Back(after, line.ProductId);
            var kept = line.Quantity.Count - ReturnsOf(after).Received(line.ProductId).Count;
            Assert.True(kept >= 0);
            Assert.Equal(line.Quantity.Count, kept + restocked + writtenOff);
        }
    });

    [Fact]
    public void Every_change_of_an_order_gives_at_least_one_and_at_most_the_stated_number_of_events() => Each((before, _, after) =>
    {
        var events = OrderEvents.Between(before, after);
        Assert.InRange(events.Count, before == after ? 0 : 1, before == after ? 0 : OrderEvents.Most);
        Assert.Equal(events, OrderEvents.Between(before, after));
        Assert.Equal(events.Count, events.Select(one => one.Id).Distinct().Count());
    });

    private static OrderCommand[] One(OrderCommand command) => [command];

    private static void Each(Action<Order, OrderCommand, Order> holds) => Property.Holds(Stories, story =>
    {
        var order = story.Start;
        foreach (var command in story.Commands)
        {
            if (OrderDecisions.Decide(order, command).TryGet(out var after, out _))
            {
                holds(order, command, after);
                order = after;
            }
        }
    });

    private static (int Restocked, int WrittenOff) Back(Order order, ProductId product)
    {
        var lines = ReturnsOf(order).Closed.OfType<RefundedReturn>().SelectMany(closed => closed.Lines)
            .Concat(ReturnsOf(order).Open is ReceivedReturn open ? open.Lines : [])
            .Where(line => line.ProductId == product).ToList();
        return (lines.Sum(line => line.Restocked.Count), lines.Sum(line => line.WrittenOff.Count));
    }

    private static Returns ReturnsOf(Order order) => order switch
    {
        DeliveredOrder delivered => delivered.Returns,
        RefundedOrder refunded => refunded.Returns,
        _ => Returns.None,
    };
}

using FsCheck;
using FsCheck.Fluent;
using Shop.Domain;
using Shop.Domain.Orders;
using Shop.Domain.Payments;

namespace Shop.Tests.Domain.Orders;

public sealed class ReturnTests
{
    private static readonly ApproveReturn Approve = new(Placed.Return(), Placed.At(7));

    private static readonly RefundReturn Repay = new(Placed.Return(), Placed.Refund(1), Placed.At(9));

    [Fact]
    public void A_return_refunds_the_share_of_the_returned_pieces()
    {
        var order = (DeliveredOrder)Placed.Delivered.After(Placed.Ask(Placed.Book, 2), Approve, Placed.Came(Placed.Book, 1, 1), Repay);
        Assert.Equal((Make.Usd(2_400), null), (order.Payment.Refunded, order.Returns.Open));
        var closed = Assert.IsType<RefundedReturn>(Assert.Single(order.Returns.Closed));
        Assert.Equal((Placed.Refund(1), new Units(2)), (closed.Refund, order.Returns.Received(Placed.Book)));
    }

    [Fact]
    public void A_return_refunds_only_the_received_pieces()
    {
        var order = (PaidOrder)Placed.Delivered.After(Placed.Ask(Placed.Book, 3), Approve, Placed.Came(Placed.Book, 1), Repay);
        Assert.Equal(Make.Usd(1_200), order.Payment.Refunded);
    }

    [Fact]
    public void A_return_with_the_id_of_another_refund_is_refused()
    {
        var order = Placed.Delivered.After(
            new GrantRefund(Repay.Refund, Make.Usd(1), RefundReason.Goodwill, Placed.At(6)), Placed.Ask(Placed.Book, 1), Approve, Placed.Came(Placed.Book, 1));
        Refuse.With(new RefundIdTaken(Repay.Refund), OrderDecisions.Decide(order, Repay));
    }

    [Fact]
    public void The_return_of_the_last_piece_refunds_the_rest_with_shipping()
    {
        var half = Placed.Delivered.After(Placed.Ask(Placed.Book, 3), Approve, Placed.Came(Placed.Book, 3), Repay);
        var order = Assert.IsType<RefundedOrder>(half.After(
            Placed.Ask(Placed.Lamp, 2, seed: 2),
            new ApproveReturn(Placed.Return(2), Placed.At(7)),
            Placed.Came(Placed.Lamp, 0, 2, seed: 2),
            new RefundReturn(Placed.Return(2), Placed.Refund(2), Placed.At(9))));
        Assert.Equal([Make.Usd(3_600), Make.Usd(2_400)], order.Payment.Refunds.Select(refund => refund.Amount));
        Assert.Equal(2, order.Returns.Closed.Count);
    }

    [Fact]
    public void Several_returns_of_a_line_together_refund_exactly_its_total() => Property.Holds(
        Gen.Choose(1, 3).Two().Zipped(Gen.Choose(1, 5_000)), x =>
        {
            var ((first, second), tax) = x;
            var terms = Placed.Of(Placed.Line(Placed.Lamp, 9, 333, discount: 100, tax), Placed.Line(Placed.Book, 1, 1));
            var order = Delivered(terms);
            foreach (var (pieces, seed) in new[] { (first, (byte)1), (second, (byte)2), (9 - first - second, (byte)3) })
            {
                order = order.After(
                    Placed.Ask(Placed.Lamp, pieces, seed), new ApproveReturn(Placed.Return(seed), Placed.At(7)),
                    Placed.Came(Placed.Lamp, pieces, seed: seed), new RefundReturn(Placed.Return(seed), Placed.Refund(seed), Placed.At(9)));
            }

            Assert.Equal(terms.Lines[0].Total, ((PaidOrder)order).Payment.Refunded);
        });

    [Fact]
    public void A_return_refunds_at_most_the_amount_left_after_other_refunds()
    {
        var order = Assert.IsType<RefundedOrder>(Placed.Delivered.After(
            new GrantRefund(Placed.Refund(7), Make.Usd(5_000), RefundReason.Damaged, Placed.At(6)),
            Placed.Ask(Placed.Lamp, 2), Approve, Placed.Came(Placed.Lamp, 2), Repay));
        Assert.Equal(Make.Usd(1_000), order.Payment.Refunds[1].Amount);
    }

    [Fact]
    public void A_return_of_more_pieces_than_delivered_is_refused()
    {
        Refuse.With(new ReturnTooMany(Placed.Lamp, new Units(2)), OrderDecisions.Decide(Placed.Delivered, Placed.Ask(Placed.Lamp, 3)));
        Refuse.With(new ReturnTooMany(Make.ProductId(9), default), OrderDecisions.Decide(Placed.Delivered, Placed.Ask(Make.ProductId(9), 1)));
        var approved = Placed.Delivered.After(Placed.Ask(Placed.Lamp, 1), Approve);
        Refuse.With(new ReturnTooMany(Placed.Lamp, new Units(1)), OrderDecisions.Decide(approved, Placed.Came(Placed.Lamp, 1, 1)));
        var repaid = approved.After(Placed.Came(Placed.Lamp, 1), Repay);
        Refuse.With(new ReturnTooMany(Placed.Lamp, new Units(1)), OrderDecisions.Decide(repaid, Placed.Ask(Placed.Lamp, 2, seed: 2)));
    }

    [Fact]
    public void Received_pieces_of_the_maximum_are_refused_without_overflow() => Refuse.With(
        new ReturnTooMany(Placed.Lamp, new Units(1)),
        OrderDecisions.Decide(
            Placed.Delivered.After(Placed.Ask(Placed.Lamp, 1), Approve), Placed.Came(Placed.Lamp, int.MaxValue, int.MaxValue)));

    [Fact]
    public void After_a_rejection_the_same_pieces_can_be_requested_again()
    {
        var rejected = Placed.Delivered.After(Placed.Ask(Placed.Lamp, 2), new RejectReturn(Placed.Return(), Placed.Remark("Too worn."), Placed.At(7)));
        Assert.Equal("Too worn.", Assert.IsType<RejectedReturn>(((DeliveredOrder)rejected).Returns.Latest).Why.Value);
        Assert.Equal(ReturnStatus.Requested, ((DeliveredOrder)rejected.After(Placed.Ask(Placed.Lamp, 2, seed: 2))).Returns.Latest?.Status);
    }

    [Fact]
    public void A_second_return_is_refused_while_one_is_open() => Refuse.With(
        new ReturnOpen(Placed.Return()),
        OrderDecisions.Decide(Placed.Delivered.After(Placed.Ask(Placed.Lamp, 1)), Placed.Ask(Placed.Book, 1, seed: 2)));

    [Fact]
    public void A_return_is_refused_after_the_return_window()
    {
        var until = Placed.At(5).AddDays(Returns.WindowDays);
        var ask = Placed.Ask(Placed.Lamp, 1);
        Assert.NotNull(OrderDecisions.Decide(Placed.Delivered, new RequestReturn(ask.Id, ask.Lines, ask.Reason, until)).Require());
        Refuse.With(
            new ReturnTooLate(until),
            OrderDecisions.Decide(Placed.Delivered, new RequestReturn(ask.Id, ask.Lines, ask.Reason, until.AddTicks(1))));
    }

    [Fact]
    public void A_return_beyond_the_maximum_is_refused()
    {
        var order = Enumerable.Range(1, Returns.Max).Aggregate(Placed.Delivered, (state, n) => state.After(
            Placed.Ask(Placed.Lamp, 1, (byte)n), new RejectReturn(Placed.Return((byte)n), Placed.Remark(), Placed.At(7))));
        Refuse.With(new TooManyReturns(Returns.Max), OrderDecisions.Decide(order, Placed.Ask(Placed.Lamp, 1, seed: Returns.Max + 1)));
    }

    [Fact]
    public void A_return_needs_at_least_one_line_and_one_line_per_product()
    {
        var line = new ReturnLine(Placed.Lamp, new Quantity(1));
        var approved = Placed.Delivered.After(Placed.Ask(Placed.Lamp, 2), Approve);
        var came = new ReceivedLine(Placed.Lamp, new Units(1), default);
        Refuse.Fields(Ask([]), "lines");
        Refuse.Fields(Ask([line, line]), "lines");
        Refuse.Fields(OrderDecisions.Decide(approved, new ReceiveReturn(Placed.Return(), [came, came], Placed.At(8))), "lines");
        Refuse.Fields(OrderDecisions.Decide(approved, new ReceiveReturn(Placed.Return(), [], Placed.At(8))), "lines");
        Refuse.Fields(OrderDecisions.Decide(approved, Placed.Came(Placed.Lamp, 0)), "lines");

        static Outcome<Order> Ask(ValueList<ReturnLine> lines) =>
            OrderDecisions.Decide(Placed.Delivered, new RequestReturn(Placed.Return(), lines, Placed.Remark(), Placed.At(6)));
    }

    [Fact]
    public void A_received_return_is_not_received_again_with_other_lines()
    {
        var received = Placed.Delivered.After(Placed.Ask(Placed.Lamp, 2), Approve, Placed.Came(Placed.Lamp, 1));
        Refuse.With(
            new ReturnNotReady(ReturnStatus.Received, "received"), OrderDecisions.Decide(received, Placed.Came(Placed.Lamp, 2)));
    }

    [Fact]
    public void A_product_that_was_not_requested_is_not_received()
    {
        var approved = Placed.Delivered.After(Placed.Ask(Placed.Lamp, 2), Approve);
        Refuse.With(new ReturnTooMany(Placed.Book, default), OrderDecisions.Decide(approved, Placed.Came(Placed.Book, 1)));
    }

    [Fact]
    public void An_unknown_return_is_refused() => Refuse.With(new ReturnUnknown(Placed.Return()), OrderDecisions.Decide(Placed.Delivered, Approve));

    [Fact]
    public void Returned_goods_that_cost_nothing_give_no_refund()
    {
        var terms = Placed.Of(Placed.Line(Placed.Lamp, 2, 100, discount: 200), Placed.Line(Placed.Book, 1, 100));
        var order = (DeliveredOrder)Delivered(terms).After(Placed.Ask(Placed.Lamp, 2), Approve, Placed.Came(Placed.Lamp, 2), Repay);
        Assert.Null(Assert.IsType<RefundedReturn>(order.Returns.Latest).Refund);
        Assert.Empty(order.Payment.Refunds);
    }

    private static Order Delivered(OrderTerms terms) => Order.Place(terms, Make.Now).After(
        new StartProcessing(Placed.Execution, Placed.At(1)), new ConfirmPayment(Placed.Payment, terms.Total, Placed.At(3)),
        new Ship(Placed.Shipment, Placed.At(4)), new Deliver(Placed.At(5)));
}

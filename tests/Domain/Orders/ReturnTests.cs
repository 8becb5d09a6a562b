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
    public void Gives_the_share_of_the_line_back()
    {
        var order = (DeliveredOrder)Placed.Delivered.After(Placed.Ask(Placed.Book, 2), Approve, Placed.Came(Placed.Book, 1, 1), Repay);
        Assert.Equal((Make.Usd(2_400), null), (order.Payment.Refunded, order.Returns.Open));
        var closed = Assert.IsType<RefundedReturn>(Assert.Single(order.Returns.Closed));
        Assert.Equal((Placed.Refund(1), new Units(2)), (closed.Refund, order.Returns.Received(Placed.Book)));
    }

    [Fact]
    public void Pays_only_for_what_came()
    {
        var order = (PaidOrder)Placed.Delivered.After(Placed.Ask(Placed.Book, 3), Approve, Placed.Came(Placed.Book, 1), Repay);
        Assert.Equal(Make.Usd(1_200), order.Payment.Refunded);
    }

    [Fact]
    public void The_id_of_another_refund_pays_nothing_back()
    {
        var order = Placed.Delivered.After(
            new GrantRefund(Repay.Refund, Make.Usd(1), RefundReason.Goodwill, Placed.At(6)), Placed.Ask(Placed.Book, 1), Approve, Placed.Came(Placed.Book, 1));
        Refuse.With(new RefundIdTaken(Repay.Refund), OrderDecisions.Decide(order, Repay));
    }

    [Fact]
    public void With_the_last_piece_comes_all_that_is_left_shipping_too()
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
    public void Pieces_of_a_line_give_back_all_of_it_to_the_cent_however_they_come() => Property.Holds(
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
    public void Gives_back_no_more_than_is_left_after_other_refunds()
    {
        var order = Assert.IsType<RefundedOrder>(Placed.Delivered.After(
            new GrantRefund(Placed.Refund(7), Make.Usd(5_000), RefundReason.Damaged, Placed.At(6)),
            Placed.Ask(Placed.Lamp, 2), Approve, Placed.Came(Placed.Lamp, 2), Repay));
        Assert.Equal(Make.Usd(1_000), order.Payment.Refunds[1].Amount);
    }

    [Fact]
    public void More_than_was_delivered_cannot_come_back()
    {
        Refuse.With(new ReturnTooMany(Placed.Lamp, new Units(2)), OrderDecisions.Decide(Placed.Delivered, Placed.Ask(Placed.Lamp, 3)));
        Refuse.With(new ReturnTooMany(Make.ProductId(9), default), OrderDecisions.Decide(Placed.Delivered, Placed.Ask(Make.ProductId(9), 1)));
        var approved = Placed.Delivered.After(Placed.Ask(Placed.Lamp, 1), Approve);
        Refuse.With(new ReturnTooMany(Placed.Lamp, new Units(1)), OrderDecisions.Decide(approved, Placed.Came(Placed.Lamp, 1, 1)));
        var repaid = approved.After(Placed.Came(Placed.Lamp, 1), Repay);
        Refuse.With(new ReturnTooMany(Placed.Lamp, new Units(1)), OrderDecisions.Decide(repaid, Placed.Ask(Placed.Lamp, 2, seed: 2)));
    }

    [Fact]
    public void Extreme_figures_are_refused_and_do_not_overflow() => Refuse.With(
        new ReturnTooMany(Placed.Lamp, new Units(1)),
        OrderDecisions.Decide(
            Placed.Delivered.After(Placed.Ask(Placed.Lamp, 1), Approve), Placed.Came(Placed.Lamp, int.MaxValue, int.MaxValue)));

    [Fact]
    public void What_was_rejected_may_be_asked_for_again()
    {
        var rejected = Placed.Delivered.After(Placed.Ask(Placed.Lamp, 2), new RejectReturn(Placed.Return(), Placed.Remark("Too worn."), Placed.At(7)));
        Assert.Equal("Too worn.", Assert.IsType<RejectedReturn>(((DeliveredOrder)rejected).Returns.Latest).Why.Value);
        Assert.Equal(ReturnStatus.Requested, ((DeliveredOrder)rejected.After(Placed.Ask(Placed.Lamp, 2, seed: 2))).Returns.Latest?.Status);
    }

    [Fact]
    public void One_return_is_open_at_a_time() => Refuse.With(
        new ReturnOpen(Placed.Return()),
        OrderDecisions.Decide(Placed.Delivered.After(Placed.Ask(Placed.Lamp, 1)), Placed.Ask(Placed.Book, 1, seed: 2)));

    [Fact]
    public void Thirty_days_after_delivery_it_is_too_late()
    {
        var until = Placed.At(5).AddDays(30);
        var ask = Placed.Ask(Placed.Lamp, 1);
        Assert.NotNull(OrderDecisions.Decide(Placed.Delivered, new RequestReturn(ask.Id, ask.Lines, ask.Reason, until)).Require());
        Refuse.With(
            new ReturnTooLate(until),
            OrderDecisions.Decide(Placed.Delivered, new RequestReturn(ask.Id, ask.Lines, ask.Reason, until.AddTicks(1))));
    }

    [Fact]
    public void An_order_has_twenty_returns_at_most()
    {
        var order = Enumerable.Range(1, 20).Aggregate(Placed.Delivered, (state, n) => state.After(
            Placed.Ask(Placed.Lamp, 1, (byte)n), new RejectReturn(Placed.Return((byte)n), Placed.Remark(), Placed.At(7))));
        Refuse.With(new TooManyReturns(20), OrderDecisions.Decide(order, Placed.Ask(Placed.Lamp, 1, seed: 21)));
    }

    [Fact]
    public void Lines_are_one_a_product_and_one_at_least()
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
    public void The_goods_of_an_order_that_cost_nothing_come_back_for_nothing()
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

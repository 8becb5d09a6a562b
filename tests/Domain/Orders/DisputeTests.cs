using Shop.Domain;
using Shop.Domain.Events;
using Shop.Domain.Orders;
using Shop.Domain.Payments;

namespace Shop.Tests.Domain.Orders;

public sealed class DisputeTests
{
    public static TheoryData<Order> PaidOrders =>
    [
        Placed.Confirmed, Placed.Shipped, Placed.Delivered,
        Placed.Confirmed.After(new GrantRefund(Placed.Refund(1), null, RefundReason.Undelivered, Placed.At(20))),
    ];

    [Theory]
    [MemberData(nameof(PaidOrders))]
    public void A_dispute_changes_nothing_of_a_paid_order_but_its_disputes(Order order)
    {
        var disputed = (PaidOrder)order.After(Report(DisputeStatus.Open));

        Assert.Equal([Placed.Dispute(DisputeStatus.Open)], disputed.Payment.Disputes);
        Assert.Equal(order.GetType(), disputed.GetType());
        Assert.Equal(order.History.Steps, disputed.History.Steps);
        Assert.Equal(((PaidOrder)order).Payment.Refunds, disputed.Payment.Refunds);
    }

    [Theory]
    [InlineData(DisputeStatus.Open)]
    [InlineData(DisputeStatus.Lost)]
    public void A_payment_whose_dispute_is_open_or_lost_cannot_be_refunded(DisputeStatus status)
    {
        var refund = new GrantRefund(Placed.Refund(1), Make.Usd(100), RefundReason.Goodwill, Placed.At(21));
        var outcome = OrderDecisions.Decide(Placed.Delivered.After(Report(status)), refund);
        Assert.Equal(new PaymentDisputed(), outcome.Match<Refusal?>(_ => null, refusal => refusal));
    }

    [Fact]
    public void A_payment_whose_dispute_is_won_can_be_refunded()
    {
        var won = Placed.Delivered.After(Report(DisputeStatus.Open), Report(DisputeStatus.Won));
        var refunded = (PaidOrder)won.After(new GrantRefund(Placed.Refund(1), Make.Usd(100), RefundReason.Goodwill, Placed.At(21)));
        Assert.Equal(Make.Usd(100), refunded.Payment.Refunded);
        Assert.Equal(DisputeStatus.Won, Assert.Single(refunded.Payment.Disputes).Status);
    }

    [Theory]
    [InlineData(DisputeStatus.Won)]
    [InlineData(DisputeStatus.Lost)]
    public void A_closed_dispute_stays_closed_when_older_reports_arrive(DisputeStatus status)
    {
        var closed = Placed.Shipped.After(Report(status));
        Assert.Same(closed, closed.After(Report(DisputeStatus.Open)));
        Assert.Same(closed, closed.After(Report(DisputeStatus.Won), Report(DisputeStatus.Lost)));
    }

    [Fact]
    public void Several_disputes_are_kept_apart()
    {
        var order = (PaidOrder)Placed.Shipped.After(
            Report(DisputeStatus.Open), Report(DisputeStatus.Open, "du_2"), Report(DisputeStatus.Lost, "du_2"), Report(DisputeStatus.Won));
        Assert.Equal(
            [("du_1", DisputeStatus.Won), ("du_2", DisputeStatus.Lost)],
            order.Payment.Disputes.Select(dispute => ($"{dispute.Id}", dispute.Status)));
    }

    [Fact]
    public void Each_report_that_says_something_new_is_an_event()
    {
        var open = Placed.Shipped.After(Report(DisputeStatus.Open));
        var lost = open.After(Report(DisputeStatus.Lost));

        Assert.Equal(EventKind.DisputeOpened, Assert.Single(OrderEvents.Between(Placed.Shipped, open)).Kind);
        var moved = Assert.IsType<DisputeMoved>(Assert.Single(OrderEvents.Between(open, lost)));
        Assert.Equal((EventKind.DisputeLost, Placed.Total, Placed.Id), (moved.Kind, moved.Amount, moved.OrderId));
    }

    [Fact]
    public void A_payment_cannot_have_two_disputes_with_the_same_id() => Assert.Throws<ArgumentException>(() => new Payment(
        Placed.Payment, Placed.Total, [], [Placed.Dispute(DisputeStatus.Open), Placed.Dispute(DisputeStatus.Lost)]));

    [Theory]
    [InlineData(ChargeStatus.Captured, true)]
    [InlineData(ChargeStatus.Cancelled, false)]
    public void A_captured_payment_of_an_order_that_failed_is_unclaimed(ChargeStatus status, bool unclaimed)
    {
        var charge = Charge.Record(Placed.Id, Placed.Payment, Placed.Total, status, reason: null, Placed.At(1));
        var failed = Placed.Processing.After(new Fail(FailureReason.Unavailable, Placed.At(2)));

        Assert.Equal(unclaimed, charge.IsUnclaimed(failed));
        Assert.Equal(unclaimed, charge.IsUnclaimed(Placed.Created.After(new RequestCancellation(Placed.At(1)))));
        Assert.False(charge.IsUnclaimed(Placed.Processing));
        Assert.False(charge.IsUnclaimed(Placed.Confirmed));
    }

    [Fact]
    public void The_refund_of_an_unclaimed_payment_has_the_digits_of_the_order() =>
        Assert.Equal($"{Placed.Id}".Replace("ord_", "rfd_", StringComparison.Ordinal), $"{RefundId.OfUnclaimed(Placed.Id)}");

    private static RecordDispute Report(DisputeStatus status, string id = "du_1") => new(Placed.Dispute(status, id), Placed.At(20));
}

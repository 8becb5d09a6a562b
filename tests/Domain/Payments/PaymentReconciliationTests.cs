using Shop.Domain;
using Shop.Domain.Events;
using Shop.Domain.Orders;
using Shop.Domain.Payments;
using Shop.Tests.Domain.Orders;

namespace Shop.Tests.Domain.Payments;

public sealed class PaymentReconciliationTests
{
    private static readonly CapturedCharge Captured = new(Placed.Id, Placed.Payment, Placed.Total);

    private static readonly Charge Known = Charge.Record(Placed.Id, Placed.Payment, Placed.Total, ChargeStatus.Captured, null, Make.Now);

    private static readonly PaymentId Other = PaymentId.Parse("pi_2");

    [Fact]
    public void A_charge_of_a_paid_order_is_explained()
    {
        Assert.Null(Of(Captured, Placed.Confirmed, Known));
        Assert.Null(Of(Captured, Placed.Delivered, Known));
    }

    [Fact]
    public void A_charge_of_an_order_that_was_never_confirmed_is_no_finding_because_it_is_refunded()
    {
        Assert.Null(Of(Captured, Failed, Known));
        Assert.Null(Of(Captured, Failed, known: null));
        Assert.True(Known.IsUnclaimed(Failed));
    }

    [Fact]
    public void A_charge_without_an_order_is_a_finding() =>
        Assert.Equal(Finding(PaymentFault.NoOrder, 0, 6_000), Of(Captured, order: null, known: null));

    [Fact]
    public void A_second_charge_of_an_order_is_a_finding()
    {
        var second = Captured with { Id = Other };
        var finding = Finding(PaymentFault.SecondCharge, 0, 6_000) with { PaymentId = Other };
        Assert.Equal(finding, Of(second, Placed.Confirmed, Known));
        Assert.Equal(finding, Of(second, Placed.Confirmed, known: null));
        Assert.Equal(finding, Of(second, Failed, Known));
        Assert.Equal(finding, Of(second, Placed.Processing, Known));
    }

    [Fact]
    public void A_charge_with_another_amount_than_the_total_is_a_finding()
    {
        var more = Captured with { Amount = Make.Usd(6_001) };
        Assert.Equal(Finding(PaymentFault.OtherAmount, 6_000, 6_001), Of(more, Placed.Confirmed, Known));
        Assert.Equal(Finding(PaymentFault.OtherAmount, 6_000, 6_001), Of(more, Failed, known: null));
    }

    [Fact]
    public void A_charge_of_an_order_whose_checkout_has_not_ended_is_a_finding()
    {
        Assert.Equal(Finding(PaymentFault.OrderStillOpen, 0, 6_000), Of(Captured, Placed.Created, known: null));
        Assert.Equal(Finding(PaymentFault.OrderStillOpen, 0, 6_000), Of(Captured, Placed.Awaiting, Known));
    }

    [Fact]
    public void A_paid_order_needs_its_captured_charge()
    {
        var paid = (PaidOrder)Placed.Confirmed;
        Assert.Null(PaymentReconciliation.Of(paid, Captured, Make.Now));
        Assert.Equal(Finding(PaymentFault.NotCaptured, 6_000, 0), PaymentReconciliation.Of(paid, captured: null, Make.Now));
        Assert.Equal(
            Finding(PaymentFault.OtherAmount, 6_000, 1),
            PaymentReconciliation.Of(paid, Captured with { Amount = Make.Usd(1) }, Make.Now));
    }

    [Fact]
    public void A_finding_that_says_the_same_changes_nothing_and_another_one_gets_the_next_version()
    {
        var first = Finding(PaymentFault.NoOrder, 0, 6_000);
        Assert.Same(first, first.After(earlier: null));
        Assert.Same(first, (first with { At = Make.Now.AddHours(1) }).After(first));

        var second = Finding(PaymentFault.NotCaptured, 6_000, 0) with { At = Make.Now.AddHours(1) };
        Assert.Equal(second with { Version = 2 }, second.After(first));
        Assert.Equal(second with { Version = 3 }, second.After(first with { Version = 2 }));
    }

    [Fact]
    public void Each_finding_gives_one_event_with_its_data()
    {
        var first = Finding(PaymentFault.NoOrder, 0, 6_000);
        var second = (first with { Fault = PaymentFault.SecondCharge }).After(first);
        foreach (var (before, after) in new (PaymentFinding?, PaymentFinding)[] { (null, first), (first, second) })
        {
            var happened = Assert.IsType<PaymentDiffers>(Assert.Single(PaymentEvents.Between(Image(before), Image(after))));
            Assert.Equal((after.Fault, after.PaymentId, after.Version), (happened.Fault, happened.PaymentId, happened.Occurrence.Version));
            Assert.Equal((after.OrderId, after.Expected, after.Found), (happened.OrderId, happened.Expected, happened.Found));
        }

        Assert.Empty(PaymentEvents.Between(Image(first), Image(first)));
    }

    [Fact]
    public void Each_fault_has_a_wire_text_that_can_be_read() =>
        Assert.All(Enum.GetValues<PaymentFault>(), fault => Assert.Equal(fault, PaymentFaults.Read(fault.Wire()).Require()));

    private static Order Failed => Placed.Processing.After(new Fail(FailureReason.Unavailable, Placed.At(2)));

    private static FindingImage? Image(PaymentFinding? finding) => finding is null ? null : new(finding);

    private static PaymentFinding? Of(CapturedCharge captured, Order? order, Charge? known) =>
        PaymentReconciliation.Of(captured, order, known, Make.Now);

    private static PaymentFinding Finding(PaymentFault fault, long expected, long found) =>
        new(Placed.Id, fault, Placed.Payment, Make.Usd(expected), Make.Usd(found), Make.Now, Version: 1);
}

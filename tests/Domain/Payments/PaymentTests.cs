using Shop.Domain;
using Shop.Domain.Payments;
using Shop.Tests.Domain.Orders;

namespace Shop.Tests.Domain.Payments;

public sealed class PaymentTests
{
    private static readonly PaymentId Id = PaymentId.Parse("pi_3Q");

    [Fact]
    public void A_report_about_a_dispute_that_says_nothing_new_changes_nothing()
    {
        var payment = Payment.Of(Id, Make.Usd(100)).With(Placed.Dispute(DisputeStatus.Lost));
        Assert.Same(payment, payment.With(Placed.Dispute(DisputeStatus.Open)));
    }

    [Fact]
    public void A_new_payment_has_no_refunds()
    {
        var payment = Payment.Of(Id, Make.Usd(100));
        Assert.Equal((Make.Usd(0), Make.Usd(100), false), (payment.Refunded, payment.Left, payment.IsFullyRefunded));
    }

    [Fact]
    public void Refunds_add_up_to_at_most_the_captured_amount()
    {
        var payment = Payment.Of(Id, Make.Usd(100)).With(Refund(1, 60)).Require().With(Refund(2, 40)).Require();
        Assert.Equal((Make.Usd(100), true), (payment.Refunded, payment.IsFullyRefunded));
        Refuse.With(new RefundTooHigh(Make.Usd(0)), payment.With(Refund(3, 1)));
    }

    [Fact]
    public void A_payment_has_at_most_the_maximum_number_of_refunds()
    {
        const byte Most = Payment.MaxRefunds;
        var payment = Enumerable.Range(1, Most).Aggregate(Payment.Of(Id, Make.Usd(1_000)), (p, n) => p.With(Refund((byte)n, 1)).Require());
        Refuse.With(new TooManyRefunds(Most), payment.With(Refund(Most + 1, 1)));
    }

    [Fact]
    public void A_payment_of_0_has_no_id_and_cannot_be_refunded()
    {
        var free = Payment.Of(null, Make.Usd(0));
        Assert.False(free.IsFullyRefunded);
        Refuse.With(new RefundTooHigh(Make.Usd(0)), free.With(Refund(1, 1)));
    }

    [Fact]
    public void A_stored_payment_that_contradicts_itself_throws()
    {
        Assert.Throws<ArgumentException>(() => Payment.Of(null, Make.Usd(1)));
        Assert.Throws<ArgumentException>(() => Payment.Of(Id, Make.Usd(0)));
        Assert.Throws<ArgumentOutOfRangeException>(() => Payment.Of(null, Make.Usd(-1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Payment(
            Id, Make.Usd(1_000), Enumerable.Range(1, Payment.MaxRefunds + 1).Select(n => Refund((byte)n, 1)).ToValueList()));
        Assert.Throws<ArgumentException>(() => new Payment(Id, Make.Usd(1), [Refund(1, 2)]));
        Assert.Throws<ArgumentException>(() => new Payment(Id, Make.Usd(1), [Refund(1, 0)]));
        Assert.Throws<ArgumentException>(() => new Payment(Id, Make.Usd(9), [Refund(1, 1), Refund(1, 2)]));
        Assert.Throws<ArgumentException>(() =>
            new Payment(Id, Make.Usd(9), [Refund(1, 1) with { Amount = new Money(1, Currency.Eur) }]));
    }

    [Theory]
    [InlineData("")]
    [InlineData("pi 1")]
    [InlineData("pi_1\n")]
    public void A_text_that_is_not_a_payment_id_throws(string text) => Assert.Throws<FormatException>(() => PaymentId.Parse(text));

    [Fact]
    public void Every_refund_reason_is_read_back_from_its_wire_text() =>
        Assert.All(Enum.GetValues<RefundReason>(), reason => Assert.Equal(reason, RefundReasons.Read(reason.Wire()).Require()));

    private static Refund Refund(byte seed, long cents) =>
        new(RefundId.From(Make.Now, Make.Random(seed)), Make.Usd(cents), RefundReason.Goodwill, Make.Now);
}

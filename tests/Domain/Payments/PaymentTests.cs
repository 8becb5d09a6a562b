using Shop.Domain;
using Shop.Domain.Payments;

namespace Shop.Tests.Domain.Payments;

public sealed class PaymentTests
{
    private static readonly PaymentId Id = PaymentId.Parse("pi_3Q");

    [Fact]
    public void A_payment_starts_with_nothing_refunded()
    {
        var payment = Payment.Of(Id, Make.Usd(100));
        Assert.Equal((Make.Usd(0), Make.Usd(100), false), (payment.Refunded, payment.Left, payment.IsFullyRefunded));
    }

    [Fact]
    public void Refunds_add_up_to_what_was_captured_and_no_further()
    {
        var payment = Payment.Of(Id, Make.Usd(100)).With(Refund(1, 60)).Require().With(Refund(2, 40)).Require();
        Assert.Equal((Make.Usd(100), true), (payment.Refunded, payment.IsFullyRefunded));
        Refuse.With(new RefundTooHigh(Make.Usd(0)), payment.With(Refund(3, 1)));
    }

    [Fact]
    public void A_hundred_refunds_are_the_most()
    {
        var payment = Enumerable.Range(1, 100).Aggregate(Payment.Of(Id, Make.Usd(1_000)), (p, n) => p.With(Refund((byte)n, 1)).Require());
        Refuse.With(new TooManyRefunds(100), payment.With(Refund(101, 1)));
    }

    [Fact]
    public void Nothing_to_pay_has_no_id_and_is_never_refunded()
    {
        var free = Payment.Of(null, Make.Usd(0));
        Assert.False(free.IsFullyRefunded);
        Refuse.With(new RefundTooHigh(Make.Usd(0)), free.With(Refund(1, 1)));
    }

    [Fact]
    public void Storage_that_contradicts_itself_throws()
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
    public void Refuses_the_id(string text) => Assert.Throws<FormatException>(() => PaymentId.Parse(text));

    [Fact]
    public void Every_reason_has_a_name_that_reads_back() =>
        Assert.All(Enum.GetValues<RefundReason>(), reason => Assert.Equal(reason, RefundReasons.Read(reason.Wire()).Require()));

    private static Refund Refund(byte seed, long cents) =>
        new(RefundId.From(Make.Now, Make.Random(seed)), Make.Usd(cents), RefundReason.Goodwill, Make.Now);
}

using Shop.Domain;
using Shop.Domain.Payments;

namespace Shop.Tests.Domain.Payments;

public sealed class PaymentRefusalTests : RefusalTests
{
    private static readonly RefundId Id = RefundId.From(Make.Now, Make.Random(1));

    public override IEnumerable<(Refusal Refusal, string Code, string Sentence)> Table =>
    [
        (new PaymentDisputed(), "payment-disputed", "The customer's bank disputes the payment, so the shop cannot refund it."),
        (new RefundTooHigh(Make.Usd(250)), "refund-too-high", "At most 2.50 USD can be refunded."),
        (new TooManyRefunds(7), "too-many-refunds", "An order has at most 7 refunds."),
        (new RefundIdTaken(Id), "refund-id-taken", "Another refund of this order has this id."),
        (new PaymentMismatch(Make.Usd(1), Make.Usd(2)), "payment-mismatch", "The amount of the payment is not the total of the order."),
    ];

    [Fact]
    public void Each_refused_field_says_what_it_must_be()
    {
        var payment = Payment.Of(PaymentId.Parse("pi_1"), Make.Usd(100));
        Refuse.Saying("amount.currency must be USD, the currency of the payment.", payment.With(Refund(new Money(1, Currency.Eur))));
        Refuse.Saying("amount.amount must be above 0.", payment.With(Refund(Make.Usd(0))));
        Refuse.Saying("refundId must be a refund id.", RefundId.Read("1", "refundId"));
        Refuse.Saying("reason must be one of returned, damaged, undelivered, goodwill, cancelled.", RefundReasons.Read("Damaged"));
    }

    private static Refund Refund(Money amount) => new(Id, amount, RefundReason.Goodwill, Make.Now);
}

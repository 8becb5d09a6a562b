using Shop.Domain;
using Shop.Domain.Orders;
using Shop.Domain.Payments;

namespace Shop.Tests.Domain.Orders;

public sealed class OrderRefusalTests : RefusalTests
{
    public override IEnumerable<(Refusal Refusal, string Code, string Sentence)> Table =>
    [
        (new OrderNotReady(OrderStatus.AwaitingPayment, "shipped"), "order-not-ready",
            "An order that is AWAITING_PAYMENT cannot be shipped."),
        (new OrderInOtherHands(Placed.Execution), "order-in-other-hands", "Another checkout is processing this order."),
        (new OrderOpen(Placed.Id), "order-open", "This cart is ordered already. Change the cart to place another order."),
        (new TooManyOpenOrders(), "too-many-open-orders",
            "You have 10 orders that are not paid yet. Complete or cancel one of them first."),
        (new TooManyFailedPayments(TimeSpan.FromMinutes(9)), "too-many-failed-payments",
            "Too many of your payments failed. Please wait before you order again."),
        (OrderPlacementTests.Changed, "quote-changed", "The cart or its price has changed. The total is now 18.98 USD."),
        (new ReturnUnknown(Placed.Return()), "return-unknown", "This order does not have this return."),
        (new ReturnNotReady(ReturnStatus.Requested, "received"), "return-not-ready", "A return that is requested cannot be received."),
        (new ReturnOpen(Placed.Return()), "return-open", "Another return of this order is still open."),
        (new ReturnTooMany(Placed.Lamp, new Units(2)), "return-too-many", "Pieces of this product that can be returned: 2."),
        (new ReturnTooLate(Make.Now), "return-too-late", $"Returns are possible for {Returns.WindowDays} days after delivery."),
        (new TooManyReturns(7), "too-many-returns", "An order has at most 7 returns."),
    ];

    public static TheoryData<OrderCommand, string> Participles => new()
    {
        { new StartProcessing(Placed.Execution, Make.Now), "processed" },
        { new AwaitPayment(Make.Now), "kept waiting for a payment" },
        { new ConfirmPayment(Placed.Payment, Placed.Total, Make.Now), "confirmed" },
        { new Fail(FailureReason.Expired, Make.Now), "given up" },
        { new RequestCancellation(Make.Now), "cancelled" },
        { new CompleteCancellation(Make.Now), "cancelled by its checkout" },
        { new Ship(Placed.Shipment, Make.Now), "shipped" },
        { new Deliver(Make.Now), "delivered" },
        { new GrantRefund(Placed.Refund(1), Amount: null, RefundReason.Goodwill, Make.Now), "refunded" },
        { new RefundReturn(Placed.Return(), Placed.Refund(1), Make.Now), "refunded" },
        { Placed.Ask(Placed.Lamp, 1), "returned" },
        { new ApproveReturn(Placed.Return(), Make.Now), "approved" },
        { new RejectReturn(Placed.Return(), Placed.Remark(), Make.Now), "rejected" },
        { Placed.Came(Placed.Lamp, 1), "received" },
    };

    [Theory]
    [MemberData(nameof(Participles))]
    public void The_refusal_of_a_command_that_the_state_does_not_allow_names_the_command(OrderCommand command, string asked)
    {
        var refunded = Placed.Confirmed.After(new GrantRefund(Placed.Refund(9), Amount: null, RefundReason.Goodwill, Make.Now));
        var order = command is ConfirmPayment ? Placed.Created : refunded;
        Refuse.With(new OrderNotReady(order.Status, asked), OrderDecisions.Decide(order, command));
    }

    [Fact]
    public void Each_refused_field_says_what_it_must_be()
    {
        var nothing = new RequestReturn(Placed.Return(), [], Placed.Remark(), Placed.At(6));
        Refuse.Saying("lines must have at least one line, and one line per product.", OrderDecisions.Decide(Placed.Delivered, nothing));
        var approved = Placed.Delivered.After(Placed.Ask(Placed.Lamp, 1), new ApproveReturn(Placed.Return(), Placed.At(7)));
        Refuse.Saying("lines must have at least one piece, and one line per product.", OrderDecisions.Decide(approved, Placed.Came(Placed.Lamp, 0)));
        Refuse.Saying($"carrier must be 1 to {Carrier.MaxLength} characters.", Carrier.Read(""));
        Refuse.Saying($"trackingNumber must be 1 to {TrackingNumber.MaxLength} characters.", TrackingNumber.Read(""));
        Refuse.Saying($"reason must be 1 to {Remark.MaxLength} characters.", Remark.Read("", "reason"));
        Refuse.Saying("orderId must be an order id.", OrderId.Read("1", "orderId"));
        Refuse.Saying("returnId must be a return id.", ReturnId.Read("1", "returnId"));
        Refuse.Saying(
            "status must be one of CREATED, PROCESSING, AWAITING_PAYMENT, CONFIRMED, SHIPPED, DELIVERED, CANCELLED, FAILED, REFUNDED.",
            OrderStatuses.Read("created"));
        Refuse.Saying("status must be one of requested, approved, received, rejected, refunded.", ReturnStatuses.Read("Requested"));
        Refuse.Saying(
            "reason must be one of payment-declined, payment-not-completed, out-of-stock, expired, unavailable.", FailureReasons.Read("Expired"));
    }

    [Theory]
    [InlineData(FailureReason.PaymentDeclined, "The payment was declined.")]
    [InlineData(FailureReason.PaymentNotCompleted, "The payment was not completed in time.")]
    [InlineData(FailureReason.OutOfStock, "A product in your order is out of stock.")]
    [InlineData(FailureReason.Expired, "The order was not completed in time.")]
    [InlineData(FailureReason.Unavailable, "Something went wrong on our side.")]
    public void A_failure_is_explained_to_the_customer(FailureReason reason, string sentence) => Assert.Equal(sentence, reason.Explain());
}

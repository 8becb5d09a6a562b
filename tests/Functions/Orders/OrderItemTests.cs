using Shop.Domain;
using Shop.Domain.Addresses;
using Shop.Domain.Orders;
using Shop.Domain.Payments;
using Shop.Domain.Pricing;
using Shop.Domain.Products;
using Shop.Domain.Users;
using Shop.Functions.Orders;
using Shop.Tests.Functions.Support;

namespace Shop.Tests.Functions.Orders;

/// <summary>Orders in every state are read as they were written.</summary>
public sealed class OrderItemTests
{
    private static readonly ProductId Lamp = Make.Product(1).Product.Id;
    private static readonly ProductId Book = Make.Product(2).Product.Id;
    private static readonly ReturnId Return = ReturnId.From(FixedTime.Noon, [.. Enumerable.Repeat((byte)1, ReturnId.RandomBytes)]);
    private static readonly Remark Why = Remark.Read("It does not fit.", "reason").Require();
    private static readonly DateTimeOffset Later = FixedTime.Noon.AddHours(1);

    public static TheoryData<string> States => [.. All.Keys];

    internal static Dictionary<string, Order> All
    {
        get
        {
            var created = Order.Place(Terms("SAVE10"), FixedTime.Noon);
            var processing = After(created, new StartProcessing(ExecutionId.Parse("run-1"), Later));
            var awaiting = After(processing, new AwaitPayment(Later));
            var confirmed = After(awaiting, new ConfirmPayment(PaymentId.Parse("pi_1"), created.Terms.Total, Later));
            var tracked = new Shipment(Carrier.Read("DHL").Require(), TrackingNumber.Read("JD01").Require());
            var shipped = After(confirmed, new Ship(tracked, Later));
            var delivered = After(shipped, new Deliver(Later));
            var requested = After(delivered, new RequestReturn(Return, [new(Lamp, new(1))], Why, Later));
            var approved = After(requested, new ApproveReturn(Return, Later));
            var received = After(approved, new ReceiveReturn(Return, [new(Lamp, new(1), default)], Later));
            return new()
            {
                ["created"] = created,
                ["created without a coupon and a payment method"] = Order.Place(Terms(coupon: null), FixedTime.Noon),
                ["processing"] = processing,
                ["processing, cancellation requested"] = After(processing, new RequestCancellation(Later)),
                ["awaiting payment"] = awaiting,
                ["awaiting payment, cancellation requested"] = After(awaiting, new RequestCancellation(Later)),
                ["cancelled"] = After(created, new RequestCancellation(Later)),
                ["failed"] = After(processing, new Fail(FailureReason.PaymentDeclined, Later)),
                ["confirmed"] = confirmed,
                ["confirmed, partly refunded"] = After(confirmed, Refund(100)),
                ["shipped"] = shipped,
                ["shipped without tracking"] = After(confirmed, new Ship(tracked with { TrackingNumber = null }, Later)),
                ["delivered"] = delivered,
                ["delivered, return requested"] = requested,
                ["delivered, return approved"] = approved,
                ["delivered, return rejected"] = After(requested, new RejectReturn(Return, Why, Later)),
                ["delivered, return received"] = received,
                ["delivered, return refunded"] = After(received, new RefundReturn(Return, RefundIdOf(2), Later)),
                ["refunded before shipment"] = After(confirmed, Refund(amount: null)),
                ["refunded after shipment"] = After(shipped, Refund(amount: null)),
            };
        }
    }

    [Theory]
    [MemberData(nameof(States))]
    public void An_order_is_read_as_it_was_written(string state)
    {
        var order = All[state];
        Assert.Equal(order, OrderItem.Read(OrderItem.Write(order)));
    }

    private static Order After(Order order, OrderCommand command) => OrderDecisions.Decide(order, command).Require();

    private static GrantRefund Refund(long? amount) =>
        new(RefundIdOf(1), amount is { } cents ? Usd(cents) : null, RefundReason.Goodwill, Later);

    private static RefundId RefundIdOf(byte seed) => RefundId.From(FixedTime.Noon, [.. Enumerable.Repeat(seed, RefundId.RandomBytes)]);

    private static Money Usd(long cents) => new(cents, Currency.Usd);

    private static OrderTerms Terms(string? coupon) => new(
        OrderId.From(FixedTime.Noon, [.. Enumerable.Repeat((byte)1, OrderId.RandomBytes)]),
        UserId.Parse("sub-1"),
        [
            new(Lamp, Name("Lamp"), UserId.Parse("vendor-1"), new(Usd(1_000)), new(2), Usd(coupon is null ? 0 : 200), TaxMode.Added, Usd(90))
            {
                TaxRate = new(7_250),
            },
            new(Book, Name("Book"), vendor: null, new(Usd(1_200)), new(3), Usd(0), TaxMode.Added, Usd(0)),
        ],
        new(ShippingMethod.Express, Usd(400), TaxMode.Added, Usd(10)) { TaxRate = new(2_500) },
        coupon is null ? null : CouponCode.Read(coupon).Require(),
        Address.Read(new AddressForm("Ada", "1 Main St", "Floor 2", "Oakland", "CA", "94601", "US")).Require())
    {
        PaymentMethod = coupon is null ? null : PaymentMethodId.Read("pm_card_visa").Require(),
    };

    private static ProductName Name(string text) => ProductName.Read(text).Require();
}

using Shop.Domain;
using Shop.Domain.Carts;
using Shop.Domain.Inventory;
using Shop.Domain.Orders;
using Shop.Domain.Payments;
using Shop.Domain.Pricing;
using Shop.Domain.Products;
using Shop.Tests.Domain.Carts;
using Shop.Tests.Domain.Pricing;

namespace Shop.Tests.Domain.Orders;

public sealed class OrderPlacementTests
{
    private static readonly PaymentMethodId Card = PaymentMethodId.Read("pm_card_visa").Require();

    private static readonly OrderPlacement Placement =
        new(Placed.Id, Goods.User, Placed.Home, Card, CartVersion: null, ExpectedTotal: null);

    /// <summary>The price of the cart is 18.98 USD with shipping.</summary>
    internal static QuoteChanged Changed { get; } = new(Price(Contents()), Contents());

    [Fact]
    public void An_order_has_the_lines_and_the_amounts_of_the_quote()
    {
        var order = Place(Placement).Require();
        Assert.Equal(OrderStatus.Created, order.Status);
        Assert.Equal(Price(Contents()).Total, order.Terms.Total);
        Assert.Equal((Card, Goods.User, Placed.Home), (order.Terms.PaymentMethod, order.Terms.Customer, order.Terms.ShipTo));
    }

    [Fact]
    public void The_cart_and_the_total_must_be_those_that_the_customer_saw()
    {
        Refuse.With(Changed, Place(Placement with { CartVersion = 99 }));
        Refuse.With(Changed, Place(Placement with { ExpectedTotal = Make.Usd(1) }));
        Refuse.With(Changed, Place(Placement with { ExpectedTotal = new(18_98, Currency.Eur) }));
        Place(Placement with { CartVersion = Contents().Cart.Version, ExpectedTotal = Make.Usd(18_98) }).Require();
    }

    public static TheoryData<Order, bool> LastOrders => new()
    {
        { Placed.Created, false },
        { Placed.Processing, false },
        { Placed.Awaiting, false },
        { Placed.Confirmed, false },
        { Placed.Shipped, false },
        { Placed.Delivered, false },
        { Placed.Confirmed.After(new GrantRefund(Placed.Refund(1), Amount: null, RefundReason.Goodwill, Placed.At(9))), false },
        { Placed.Created.After(new Fail(FailureReason.PaymentDeclined, Placed.At(2))), true },
        { Placed.Created.After(new RequestCancellation(Placed.At(2))), true },
    };

    [Theory]
    [MemberData(nameof(LastOrders))]
    public void A_cart_is_ordered_once_unless_its_order_failed_or_was_cancelled(Order last, bool allowed)
    {
        var contents = Contents();
        var ordered = new CartContents(contents.Cart.Ordered(Placed.Id, []), contents.Entries);

        var placed = Placement.Place(ordered, Price(ordered), [last], Make.Now);

        if (allowed)
        {
            placed.Require();
        }
        else
        {
            Refuse.With(new OrderOpen(Placed.Id), placed);
        }
    }

    [Fact]
    public void A_change_of_the_cart_removes_its_order()
    {
        var cart = Goods.UserCart((1, 1)) .Ordered(Placed.Id, []);
        Assert.Null(cart.Clear(Make.Now).OpenOrder);
        Assert.Equal(Placed.Id, cart.Remove(Make.ProductId(9), Make.Now).OpenOrder?.OrderId);
    }

    [Fact]
    public void A_line_that_cannot_be_bought_refuses_the_order_also_when_the_rest_can()
    {
        var cart = Goods.UserCart((1, 1), (2, 3));
        Refuse.With(new OutOfStock(Make.ProductId(2), new Units(2)), Place(Placement, cart.With(number => number == 2 ? 2 : 50)));
        Refuse.With(
            new ProductRetired(Make.ProductId(2)),
            Place(Placement, cart.With(number => Goods.Product(number, retired: number == 2), _ => 50)));
    }

    [Fact]
    public void A_total_above_0_needs_a_payment_method() =>
        Refuse.Fields(Place(Placement with { PaymentMethod = null }), "paymentMethodId");

    [Fact]
    public void An_order_with_nothing_to_pay_needs_and_keeps_no_payment_method()
    {
        var contents = Goods.UserCart((1, 1)).With(number => Goods.Product(number, cents: 7_500), _ => 50);
        var free = new OfferedCoupon(
            Coupon.Create(
                CouponCode.Read("FREE").Require(),
                new CouponTerms(new PercentOff(PercentOff.MaxBasisPoints), Make.Now, null, null, null, null, []),
                Make.Now),
            CouponUses.None);
        var quote = Quote.Price(QuoteLine.Of(contents), free, Lines.Oregon, ShippingMethod.Standard, Make.Now).Require();
        Assert.False(quote.Total.IsPositive);
        Placement.Place(contents, quote, [], Make.Now).Require();
        var order = (Placement with { PaymentMethod = null }).Place(contents, quote, [], Make.Now).Require();
        Assert.Null(order.Terms.PaymentMethod);
        Assert.Null(Placement.Place(contents, quote, [], Make.Now).Require().Terms.PaymentMethod);
    }

    [Theory]
    [InlineData(-1L, "USD", "expectedTotal.amount")]
    [InlineData(null, "USD", "expectedTotal.amount")]
    [InlineData(Shop.Domain.Products.Price.MaxMinorUnits + 1, "USD", "expectedTotal.amount")]
    [InlineData(1L, "usd", "expectedTotal.currency")]
    public void An_invalid_total_is_refused(long? amount, string currency, string field) =>
        Refuse.Fields(OrderPlacement.ReadTotal(amount, currency), field);

    [Theory]
    [InlineData(0L)]
    [InlineData(Shop.Domain.Products.Price.MaxMinorUnits)]
    public void Totals_from_0_to_the_maximum_are_read(long amount) =>
        Assert.Equal(Make.Usd(amount), OrderPlacement.ReadTotal(amount, "USD").Require());

    internal static Outcome<CreatedOrder> PlaceAfter(ValueList<Order> placed, DateTimeOffset now) =>
        Placement.Place(Contents(), Price(Contents()), placed, now);

    private static CartContents Contents() => Goods.UserCart((1, 1)).With(number => Goods.Product(number, cents: 1_299), _ => 50);

    private static Quote Price(CartContents contents) =>
        Quote.Price(QuoteLine.Of(contents), offered: null, Lines.Oregon, ShippingMethod.Standard, Make.Now).Require();

    private static Outcome<CreatedOrder> Place(OrderPlacement placement, CartContents? contents = null) =>
        placement.Place(contents ?? Contents(), Price(contents ?? Contents()), [], Make.Now);
}

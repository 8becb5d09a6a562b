using FsCheck;
using FsCheck.Fluent;
using Shop.Domain;
using Shop.Domain.Carts;
using Shop.Domain.Inventory;
using Shop.Domain.Orders;
using Shop.Domain.Pricing;
using Shop.Domain.Products;

namespace Shop.Tests.Domain.Orders;

public sealed class OrderTermsTests
{
    private static readonly Gen<OrderTerms> Terms =
        from taxes in Gen.Elements(TaxMode.Added, TaxMode.Included)
        from lines in (
            from pieces in Gen.Choose(1, Quantity.Max)
            from cents in Gen.Choose(1, 10_000)
            from off in Gen.Choose(0, 100)
            from tax in Gen.Choose(0, 25)
            let subtotal = (long)pieces * cents
            let net = subtotal - (subtotal * off / 100)
            select (pieces, cents, Discount: subtotal - net, Tax: net * tax / 100)).NonEmptyListOf()
        select Placed.Of([.. lines.Take(Cart.MaxLines).Select((line, i) =>
            Placed.Line(Make.ProductId((byte)i), line.pieces, line.cents, line.Discount, line.Tax, taxes))]);

    [Fact]
    public void The_total_of_an_order_is_the_sum_of_its_parts() => Property.Holds(Terms, terms =>
    {
        var taxOnTop = terms.Shipping.Taxes == TaxMode.Added ? terms.Tax : Make.Usd(0);
        Assert.Equal(terms.Total, terms.Subtotal - terms.Discount + terms.Shipping.Charge + taxOnTop);
        Assert.Equal(
            terms.Total.MinorUnits, terms.Lines.Sum(line => line.Total.MinorUnits) + terms.Shipping.Total.MinorUnits);
        Assert.Equal(terms.Subtotal.MinorUnits, terms.Lines.Sum(line => line.UnitPrice.Money.MinorUnits * line.Quantity.Count));
    });

    [Fact]
    public void Order_terms_have_the_amounts_and_the_lines_of_the_quote()
    {
        var price = new Price(Make.Usd(1_000));
        ValueList<PriceStep> steps = [new(PriceStepKind.ListPrice, "2 × 10.00 USD", Make.Usd(2_000)), new(PriceStepKind.Coupon, "SAVE10", Make.Usd(-200))];
        var line = new QuotedLine(
            Placed.Lamp, ProductName.Read("Red lamp").Require(), Category.Read("Home").Require(), Make.Vendor.Id, TaxClass.Standard,
            new Quantity(2), price, price, Make.Usd(200), TaxMode.Included, Make.Usd(287), steps)
        {
            TaxRate = new(19_000),
        };
        var shipping = new QuotedShipping(
            ShippingMethod.Express, 900, Make.Usd(500), TaxMode.Included, Make.Usd(80), [new(PriceStepKind.Shipping, "Express", Make.Usd(500))])
        {
            TaxRate = new(7_000),
        };
        var quote = new Quote([line], shipping, CouponCode.Read("SAVE10").Require());
        var terms = OrderTerms.Of(Placed.Id, Make.Customer.Id, quote, Placed.Home);
        Assert.Equal(
            (quote.Subtotal, quote.Discount, quote.Shipping, quote.Tax, quote.Total),
            (terms.Subtotal, terms.Discount, terms.Shipping.Charge, terms.Tax, terms.Total));
        Assert.Equal((quote.Coupon, quote.Method, line.Vendor), (terms.Coupon, terms.Shipping.Method, terms.Lines[0].Vendor));
        Assert.Equal((line.TaxRate, shipping.TaxRate), (terms.Lines[0].TaxRate, terms.Shipping.TaxRate));
        Assert.Equal((line.ProductId, line.ProductName, line.Total), (terms.Lines[0].ProductId, terms.Lines[0].ProductName, terms.Lines[0].Total));
    }

    [Fact]
    public void A_new_order_is_created_and_holds_its_stock()
    {
        var order = Order.Place(Placed.Terms, Make.Now);
        Assert.Equal((OrderStatus.Created, ReservationState.Held, 1L), (order.Status, order.Stock, order.History.Version));
        Assert.Equal((Make.Now, Make.Now), (order.History.UpdatedAt, order.History.When(OrderStatus.Created)));
    }

    [Fact]
    public void An_order_has_as_many_lines_as_a_cart() => Assert.Equal(
        Cart.MaxLines,
        Placed.Of([.. Enumerable.Range(0, Cart.MaxLines).Select(n => Placed.Line(Make.ProductId((byte)n), 1, 100))]).Lines.Count);

    [Fact]
    public void The_tax_of_a_line_or_of_shipping_can_be_the_full_amount()
    {
        Assert.Equal(Make.Usd(100), Placed.Line(Placed.Lamp, 1, 100, tax: 100, taxes: TaxMode.Included).Total);
        Assert.Equal(Make.Usd(5), new OrderShipping(ShippingMethod.Standard, Make.Usd(5), TaxMode.Included, Make.Usd(5)).Total);
    }

    [Fact]
    public void Stored_order_terms_that_contradict_themselves_throw()
    {
        var line = Placed.Line(Placed.Lamp, 1, 100);
        var off = Placed.Line(Placed.Book, 1, 100, discount: 1);
        var shipping = Placed.Terms.Shipping;
        Assert.Throws<ArgumentException>(() => Terms([], shipping));
        Assert.Throws<ArgumentException>(() => Terms([line, line], shipping));
        Assert.Throws<ArgumentException>(() => Terms([off], shipping));
        Assert.Throws<ArgumentException>(() => Terms([Placed.Line(Placed.Book, 1, 100, taxes: TaxMode.Included)], shipping));
        Assert.Throws<ArgumentException>(() => Terms(
            [line], new OrderShipping(ShippingMethod.Standard, new Money(1, Currency.Eur), TaxMode.Added, new Money(0, Currency.Eur))));
        Assert.Throws<ArgumentException>(() => Terms(
            [.. Enumerable.Range(0, Cart.MaxLines + 1).Select(n => Placed.Line(Make.ProductId((byte)n), 1, 100))], shipping));
        var most = Price.MaxMinorUnits - shipping.Total.MinorUnits;
        Assert.Throws<ArgumentException>(() => Terms([Placed.Line(Placed.Lamp, 1, most + 1)], shipping));
        Assert.Equal(Price.MaxMinorUnits, Terms([Placed.Line(Placed.Lamp, 1, most)], shipping).Total.MinorUnits);
        Assert.Throws<ArgumentException>(() => Placed.Line(Placed.Lamp, 1, 100, discount: 101));
        Assert.Throws<ArgumentException>(() => Placed.Line(Placed.Lamp, 1, 100, discount: -1));
        Assert.Throws<ArgumentException>(() => Placed.Line(Placed.Lamp, 1, 100, tax: -1));
        Assert.Throws<ArgumentException>(() => Placed.Line(Placed.Lamp, 1, 100, tax: 101, taxes: TaxMode.Included));
        Assert.Throws<ArgumentException>(() => Shipping(-1, TaxMode.Added, 0));
        Assert.Throws<ArgumentException>(() => Shipping(-1, TaxMode.Included, -1));
        Assert.Throws<ArgumentException>(() => Shipping(0, TaxMode.Added, -1));
        Assert.Throws<ArgumentException>(() => Shipping(1, TaxMode.Included, 2));

        static OrderTerms Terms(ValueList<OrderLine> lines, OrderShipping shipping) =>
            new(Placed.Id, Make.Customer.Id, lines, shipping, coupon: null, Placed.Home);

        static OrderShipping Shipping(long charge, TaxMode taxes, long tax) =>
            new(ShippingMethod.Standard, Make.Usd(charge), taxes, Make.Usd(tax));
    }
}

using System.Globalization;
using Shop.Domain;
using Shop.Domain.Events;
using Shop.Domain.Figures;
using Shop.Domain.Orders;
using Shop.Domain.Payments;
using Shop.Domain.Products;
using Shop.Domain.Users;
using Shop.Tests.Domain.Orders;

namespace Shop.Tests.Domain.Figures;

public sealed class TallyTests
{
    private static readonly UserId Customer = Make.Customer.Id;

    private static readonly UserId Vendor = Make.Vendor.Id;

    private static readonly DateOnly Day = DateOnly.FromDateTime(Make.Now.UtcDateTime);

    private static readonly DateTimeOffset Later = Make.Now.AddHours(1);

    [Fact]
    public void A_confirmed_order_counts_for_the_customer_and_for_each_vendor_once()
    {
        var terms = Placed.Of(
            Placed.Line(Make.ProductId(1), 2, 1_000, vendor: Vendor),
            Placed.Line(Make.ProductId(2), 3, 1_200),
            Placed.Line(Make.ProductId(3), 1, 500, vendor: Make.OtherVendor.Id),
            Placed.Line(Make.ProductId(4), 4, 250, vendor: Vendor));
        Assert.Equal(
            [
                new Tally.OfUser(Customer, new(1, [terms.Total])),
                new Tally.OfVendor(Vendor, new(0, 6, [Make.Usd(3_000)], [])),
                new Tally.OfVendor(Make.OtherVendor.Id, new(0, 1, [Make.Usd(500)], [])),
                new Tally.OfDay(new(Day, 1, 0, [terms.Total], [])),
            ],
            Tally.Of(Confirmed(terms)));
    }

    [Fact]
    public void A_confirmed_order_without_a_user_counts_for_the_day_only()
    {
        var confirmed = Confirmed(Placed.Of(Placed.Line(Placed.Lamp, 1, 1_000)));
        var anonymous = new OrderConfirmed(confirmed.Occurrence with { User = null }, confirmed.OrderId, confirmed.Total, confirmed.Lines);
        Assert.Equal([typeof(Tally.OfDay)], Tally.Of(anonymous).Select(tally => tally.GetType()));
    }

    [Fact]
    public void The_revenue_of_a_vendor_has_the_discount_and_the_tax_of_the_lines()
    {
        var terms = Placed.Of(Placed.Line(Placed.Lamp, 2, 1_000, discount: 300, tax: 136, vendor: Vendor));
        var vendor = Assert.IsType<Tally.OfVendor>(Tally.Of(Confirmed(terms))[1]);
        Assert.Equal([Make.Usd(1_836)], vendor.Added.Revenue);
    }

    [Fact]
    public void A_refund_is_split_by_the_totals_of_the_lines_and_of_shipping()
    {
        // The lamps of the vendor are a third of the total; the books and shipping belong to the shop.
        var granted = Granted(Placed.Confirmed, 600);
        Assert.Equal([new RefundShare(Vendor, Make.Usd(200)), new RefundShare(null, Make.Usd(400))], granted.Shares);
        Assert.Equal(
            [
                new Tally.OfUser(Customer, new(0, [Make.Usd(-600)])),
                new Tally.OfVendor(Vendor, new(0, 0, [], [Make.Usd(200)])),
                new Tally.OfDay(new(Day, 0, 0, [], [Make.Usd(600)])),
            ],
            Tally.Of(granted));
    }

    [Fact]
    public void An_order_that_a_vendor_places_in_its_own_store_counts_on_both_sides()
    {
        var confirmed = Confirmed(Placed.Of(Placed.Line(Placed.Lamp, 1, 1_000, vendor: Customer)));
        Assert.Equal([typeof(Tally.OfUser), typeof(Tally.OfVendor), typeof(Tally.OfDay)], Tally.Of(confirmed).Select(tally => tally.GetType()));
    }

    [Theory]
    [InlineData("2026-05-04T23:59:59.9999999Z", "2026-05-04")]
    [InlineData("2026-05-05T00:00:00Z", "2026-05-05")]
    [InlineData("2026-05-05T01:59:59+02:00", "2026-05-04")]
    public void A_new_user_counts_for_the_day_in_UTC(string at, string day)
    {
        var registered = new UserRegistered(new(Subject.Of(Customer), 1, Time(at), Customer), Customer, Role.Customer);
        Assert.Equal([new Tally.OfDay(new(DateOnly.Parse(day, CultureInfo.InvariantCulture), 0, 1, [], []))], Tally.Of(registered));
    }

    [Fact]
    public void A_refund_counts_for_the_day_of_the_refund_and_not_for_that_of_the_order()
    {
        var order = Placed.Confirmed;
        var after = order.After(new GrantRefund(Placed.Refund(1), null, RefundReason.Goodwill, Placed.At(30)));
        var day = OrderEvents.Between(order, after).SelectMany(Tally.Of).OfType<Tally.OfDay>().Single().Added;
        Assert.Equal((Day.AddDays(1), 0L, Placed.Total), (day.Day, day.Orders, Assert.Single(day.Refunds)));
    }

    [Fact]
    public void A_product_counts_for_its_vendor_while_it_is_active()
    {
        var product = Make.Product();
        var retired = product.Retire(Make.Vendor, Later).Require();
        var restored = retired.Restore(Make.Vendor, Later).Require();
        Assert.Equal([1, -1, 1], new[] { (null, product), (product, retired), (retired, restored) }.Select(Products));
    }

    [Fact]
    public void A_product_that_an_administrator_retires_counts_for_its_vendor() =>
        Assert.Equal(-1, Products((Make.Product(), Make.Product().Retire(Make.Admin, Later).Require())));

    [Fact]
    public void A_product_of_the_shop_counts_for_no_vendor() =>
        Assert.Empty(ProductEvents.Between(null, Make.Product(Make.Admin)).SelectMany(Tally.Of));

    [Fact]
    public void An_edited_product_counts_nothing() => Assert.Empty(
        ProductEvents.Between(Make.Product(), Make.Product().Edit(Make.Details(999), Make.Vendor, Later).Require()).SelectMany(Tally.Of));

    [Fact]
    public void Other_events_of_an_order_count_nothing()
    {
        Order[] states = [Placed.Created, Placed.Processing, Placed.Confirmed, Placed.Shipped, Placed.Delivered];
        var events = states.Zip(states.Skip(1)).SelectMany(pair => OrderEvents.Between(pair.First, pair.Second));
        Assert.Equal([EventKind.OrderConfirmed], events.Where(one => Tally.Of(one).Count > 0).Select(one => one.Kind));
        Assert.Empty(Tally.Of(Assert.Single(OrderEvents.Between(null, Placed.Created))));
    }

    private static DateTimeOffset Time(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);

    private static OrderConfirmed Confirmed(OrderTerms terms)
    {
        var processing = Order.Place(terms, Make.Now).After(new StartProcessing(Placed.Execution, Placed.At(1)));
        var confirmed = processing.After(new ConfirmPayment(Placed.Payment, terms.Total, Placed.At(2)));
        return Assert.IsType<OrderConfirmed>(Assert.Single(OrderEvents.Between(processing, confirmed)));
    }

    private static RefundGranted Granted(Order order, long cents) => OrderEvents
        .Between(order, order.After(new GrantRefund(Placed.Refund(1), Make.Usd(cents), RefundReason.Goodwill, Placed.At(9))))
        .OfType<RefundGranted>().Single();

    private static long Products((Product? Before, Product After) change)
    {
        var tally = Assert.IsType<Tally.OfVendor>(Assert.Single(ProductEvents.Between(change.Before, change.After).SelectMany(Tally.Of)));
        Assert.Equal(Vendor, tally.Vendor);
        return tally.Added.Products;
    }
}

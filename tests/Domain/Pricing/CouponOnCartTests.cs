using Shop.Domain;
using Shop.Domain.Pricing;

namespace Shop.Tests.Domain.Pricing;

public sealed class CouponOnCartTests
{
    [Theory]
    [InlineData(1_000, 100)]
    [InlineData(1_005, 101)]
    [InlineData(1_004, 100)]
    [InlineData(4, 0)]
    public void A_percentage_discount_is_rounded_to_the_nearest_cent(long cents, long off) =>
        Assert.Equal(Make.Usd(off), Price([Lines.Line(cents)], Coupons.Terms()).Discount);

    [Fact]
    public void A_fixed_discount_is_at_most_the_sum_of_the_goods()
    {
        Assert.Equal(Make.Usd(500), Price([Lines.Line(501)], Coupons.Terms(Coupons.Off(500))).Discount);
        Assert.Equal(Make.Usd(499), Price([Lines.Line(499)], Coupons.Terms(Coupons.Off(500))).Discount);
    }

    [Fact]
    public void A_coupon_with_categories_reduces_only_products_of_these_categories()
    {
        var quote = Price([Lines.Line(1_000), Lines.Line(3_000, category: "Home")], Coupons.Terms(Coupons.Off(5_000), categories: "Home"));
        Assert.Equal([Make.Usd(0), Make.Usd(3_000)], quote.Lines.Select(line => line.Discount));
    }

    [Fact]
    public void A_discount_is_allocated_to_the_lines_to_the_last_cent()
    {
        var quote = Price([Lines.Line(333), Lines.Line(333), Lines.Line(334)], Coupons.Terms(Coupons.Off(100)));
        Assert.Equal([Make.Usd(33), Make.Usd(33), Make.Usd(34)], quote.Lines.Select(line => line.Discount));
    }

    [Fact]
    public void A_coupon_is_refused_when_no_product_is_in_its_categories() => Refuse.With(
        new CouponNotForTheseProducts(Coupons.Code, Coupons.Terms(categories: "Home").Categories),
        Lines.Price([Lines.Line(1_000)], Coupons.Offered(Coupons.Terms(categories: "Home"))));

    [Fact]
    public void A_coupon_is_refused_for_products_in_another_currency()
    {
        ValueList<QuoteLine> euros = [Lines.Line(1_000, currency: Currency.Eur)];
        Refuse.With(new CouponInAnotherCurrency(Coupons.Code, Currency.Usd), Lines.Price(euros, Coupons.Offered(Coupons.Terms(Coupons.Off(5)))));
        Refuse.With(new CouponInAnotherCurrency(Coupons.Code, Currency.Usd), Lines.Price(euros, Coupons.Offered(Coupons.Terms(minimumCents: 5))));
        Assert.Equal(100, Lines.Price(euros, Coupons.Offered()).Require().Discount.MinorUnits);
    }

    [Fact]
    public void The_minimum_of_a_coupon_counts_the_products_that_it_applies_to_after_quantity_tiers()
    {
        var coupon = Coupons.Offered(Coupons.Terms(minimumCents: 2_000, categories: "Books"));
        var refused = new CouponMinimumNotMet(Coupons.Code, Make.Usd(2_000));
        Refuse.With(refused, Lines.Price([Lines.Line(1_999), Lines.Line(9_000, category: "Home")], coupon));
        Refuse.With(refused, Lines.Price([Lines.Line(1_000, 2, tiers: (2, 999))], coupon));
        Assert.Equal(Make.Usd(200), Lines.Price([Lines.Line(1_000, 2)], coupon).Require().Discount);
    }

    [Fact]
    public void A_used_up_coupon_is_refused() => Refuse.With(
        new CouponUsedUp(Coupons.Code),
        Lines.Price([Lines.Line(1_000)], Coupons.Offered(Coupons.Terms(maxUses: 1), new(1, 0))));

    private static Quote Price(ValueList<QuoteLine> lines, CouponTerms terms) => Lines.Price(lines, Coupons.Offered(terms)).Require();
}

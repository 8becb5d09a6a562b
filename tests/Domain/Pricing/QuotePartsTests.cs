using Shop.Domain;
using Shop.Domain.Pricing;
using Shop.Domain.Products;

namespace Shop.Tests.Domain.Pricing;

/// <summary>The constructors of a quote and its parts reject amounts that do not add up.</summary>
public sealed class QuotePartsTests
{
    private static readonly Money Zero = Make.Usd(0);

    [Fact]
    public void The_total_of_a_quoted_line_is_the_subtotal_minus_discount_plus_tax()
    {
        var line = Line(unit: 900, discount: 100, tax: 50, TaxMode.Added, 1_000, -100, -100, 50);
        Assert.Equal((Make.Usd(900), Make.Usd(850)), (line.Subtotal, line.Total));
    }

    [Theory]
    [InlineData(900, 100, 50, TaxMode.Added, 849)]
    [InlineData(900, 100, 50, TaxMode.Included, 850)]
    [InlineData(900, -1, 0, TaxMode.Added, 901)]
    [InlineData(900, 901, 0, TaxMode.Added, -1)]
    [InlineData(900, 0, -1, TaxMode.Added, 899)]
    [InlineData(900, 0, 901, TaxMode.Included, 900)]
    [InlineData(1_001, 0, 0, TaxMode.Added, 1_001)]
    public void A_quoted_line_with_amounts_that_do_not_add_up_throws(long unit, long discount, long tax, TaxMode taxes, long steps) =>
        Assert.Throws<ArgumentException>(() => Line(unit, discount, tax, taxes, steps));

    [Fact]
    public void Different_currencies_in_a_quoted_line_or_shipping_throw()
    {
        var euro = new Money(0, Currency.Eur);
        var line = Lines.Line(1);
        Assert.Throws<ArgumentException>(() => new QuotedLine(
            line.ProductId, line.ProductName, line.Category, null, line.TaxClass, line.Quantity, line.Price, line.Price, euro,
            TaxMode.Added, Zero, [Step(1)]));
        Assert.Throws<ArgumentException>(() => new QuotedShipping(ShippingMethod.Standard, 0, euro, TaxMode.Added, Zero, []));
    }

    [Fact]
    public void A_line_can_be_discounted_and_taxed_to_the_full_amount()
    {
        Assert.Equal(Make.Usd(0), Line(unit: 900, discount: 900, tax: 0, TaxMode.Added, 900, -900).Total);
        Assert.Equal(Make.Usd(900), Line(unit: 900, discount: 0, tax: 900, TaxMode.Included, 900).Total);
    }

    [Fact]
    public void Shipping_with_a_negative_charge_tax_or_weight_throws()
    {
        Assert.Throws<ArgumentException>(() =>
            new QuotedShipping(ShippingMethod.Standard, 0, Make.Usd(-1), TaxMode.Included, Make.Usd(-1), [Step(-1)]));
        Assert.Throws<ArgumentOutOfRangeException>(() =>
            new QuotedShipping(ShippingMethod.Standard, -1, Zero, TaxMode.Added, Zero, []));
    }

    [Theory]
    [InlineData(-1, 0, -1)]
    [InlineData(100, 0, 99)]
    [InlineData(100, -1, 99)]
    public void Quoted_shipping_with_amounts_that_do_not_add_up_throws(long charge, long tax, long steps) =>
        Assert.Throws<ArgumentException>(() => Shipping(charge, tax, steps));

    [Fact]
    public void A_quote_needs_lines_one_tax_mode_one_currency_and_a_coupon_for_a_discount()
    {
        var (plain, reduced) = (Line(10, 0, 0, TaxMode.Added, 10), Line(10, 1, 0, TaxMode.Added, 9));
        var shipping = Shipping(0, 0, 0);
        Assert.Equal(Make.Usd(10), new Quote([plain], shipping, null).Total);
        Assert.Equal(Make.Usd(9), new Quote([reduced], shipping, Coupons.Code).Total);
        Assert.Throws<ArgumentException>(() => new Quote([], shipping, null));
        Assert.Throws<ArgumentException>(() => new Quote([reduced], shipping, null));
        Assert.Throws<ArgumentException>(() => new Quote([Line(10, 0, 0, TaxMode.Included, 10)], shipping, null));
        var abroad = new QuotedShipping(ShippingMethod.Standard, 0, new(0, Currency.Eur), TaxMode.Added, new(0, Currency.Eur), []);
        Assert.Throws<ArgumentException>(() => new Quote([plain], abroad, null));
    }

    private static QuotedLine Line(long unit, long discount, long tax, TaxMode taxes, params long[] steps)
    {
        var line = Lines.Line(1_000);
        return new(
            line.ProductId, line.ProductName, line.Category, null, line.TaxClass, line.Quantity, line.Price, new Price(Make.Usd(unit)),
            Make.Usd(discount), taxes, Make.Usd(tax), steps.Select(Step).ToValueList());
    }

    private static QuotedShipping Shipping(long charge, long tax, long steps) =>
        new(ShippingMethod.Standard, 0, Make.Usd(charge), TaxMode.Added, Make.Usd(tax), [Step(steps)]);

    private static PriceStep Step(long cents) => new(PriceStepKind.ListPrice, "", Make.Usd(cents));
}

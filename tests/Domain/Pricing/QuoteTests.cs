using Shop.Domain;
using Shop.Domain.Pricing;
using Shop.Domain.Products;

namespace Shop.Tests.Domain.Pricing;

public sealed class QuoteTests
{
    [Fact]
    public void A_quote_explains_every_amount_where_tax_is_added()
    {
        var quote = Lines.Price([Lines.Line(1_000, 3, grams: 400, tiers: (3, 900))], Coupons.Offered(), Lines.California).Require();
        Assert.Equal(
            [
                new(PriceStepKind.ListPrice, "3 × 10.00 USD", Make.Usd(3_000)),
                new(PriceStepKind.QuantityTier, "9.00 USD each at this quantity", Make.Usd(-300)),
                new(PriceStepKind.Coupon, "Coupon SAVE-10: 10 % off", Make.Usd(-270)),
                new(PriceStepKind.TaxAdded, "Sales tax 7.25 % (California)", Make.Usd(176)),
            ],
            quote.Lines[0].Steps);
        Assert.Equal(
            [
                new(PriceStepKind.Shipping, "Standard shipping, 1.2 kg", Make.Usd(899)),
                new(PriceStepKind.TaxAdded, "Sales tax 0 % (California)", Make.Usd(0)),
            ],
            quote.Delivery.Steps);
        Assert.Equal((new TaxRate(7_250), new TaxRate(0)), (quote.Lines[0].TaxRate, quote.Delivery.TaxRate));
        Assert.Equal(
            (2_700, 270, 899, 176, 3_505),
            (quote.Subtotal.MinorUnits, quote.Discount.MinorUnits, quote.Shipping.MinorUnits, quote.Tax.MinorUnits, quote.Total.MinorUnits));
    }

    [Fact]
    public void A_quote_explains_every_amount_where_tax_is_included()
    {
        var quote = Lines.Price([Lines.Line(1_190, currency: Currency.Eur)], null, Lines.Germany, ShippingMethod.Express).Require();
        Assert.Equal("Includes VAT 19 % (Germany)", quote.Lines[0].Steps[^1].Label);
        Assert.Equal(
            (TaxMode.Included, 1_190, 1_299, 190 + 207, 1_190 + 1_299),
            (quote.Taxes, quote.Subtotal.MinorUnits, quote.Shipping.MinorUnits, quote.Tax.MinorUnits, quote.Total.MinorUnits));
    }

    [Fact]
    public void The_tax_of_a_quote_is_rounded_line_by_line() =>
        Assert.Equal(Make.Usd(2), Lines.Price([Lines.Line(10), Lines.Line(10)], to: Lines.California).Require().Tax);

    [Theory]
    [InlineData(7_499, ShippingMethod.Standard, 599)]
    [InlineData(7_500, ShippingMethod.Standard, 0)]
    [InlineData(7_500, ShippingMethod.Express, 1_499)]
    public void Standard_shipping_is_free_from_a_threshold_on(long cents, ShippingMethod method, long charge) =>
        Assert.Equal(Make.Usd(charge), Lines.Price([Lines.Line(cents)], method: method).Require().Shipping);

    [Fact]
    public void Free_shipping_depends_on_the_sum_before_the_coupon()
    {
        var delivery = Lines.Price([Lines.Line(7_500)], Coupons.Offered()).Require().Delivery;
        Assert.Equal(
            [PriceStepKind.Shipping, PriceStepKind.FreeShipping, PriceStepKind.TaxAdded], delivery.Steps.Select(step => step.Kind));
        Assert.Equal(Make.Usd(0), delivery.Total);
    }

    [Theory]
    [InlineData("NY", TaxClass.Standard, 24)]
    [InlineData("NY", TaxClass.Exempt, 0)]
    [InlineData("CA", TaxClass.Standard, 0)]
    public void Shipping_is_taxed_where_the_state_taxes_shipping_and_the_goods_are_taxed(string state, TaxClass taxClass, long cents) => Assert.Equal(
        Make.Usd(cents), Lines.Price([Lines.Line(1_000, taxClass: taxClass)], to: new("US", state)).Require().Delivery.Tax);

    [Fact]
    public void The_total_of_a_quote_can_be_0()
    {
        var quote = Lines.Price([Lines.Line(8_000)], Coupons.Offered(Coupons.Terms(new PercentOff(PercentOff.MaxBasisPoints))), Lines.California).Require();
        Assert.Equal(Make.Usd(0), quote.Total);
    }

    [Fact]
    public void A_quoted_line_keeps_the_data_that_an_order_needs()
    {
        var line = Lines.Line(1_000, 3, "Home", TaxClass.Reduced, tiers: (3, 900));
        var quoted = Lines.Price([line]).Require().Lines[0];
        Assert.Equal(
            (line.ProductId, line.ProductName, line.Category, line.Vendor, line.TaxClass, line.Quantity),
            (quoted.ProductId, quoted.ProductName, quoted.Category, quoted.Vendor, quoted.TaxClass, quoted.Quantity));
        Assert.Equal((line.Price, new Price(Make.Usd(900))), (quoted.ListPrice, quoted.UnitPrice));
    }

    [Fact]
    public void Empty_mixed_or_undeliverable_lines_are_refused()
    {
        Refuse.With(new NothingToPrice(), Lines.Price([]));
        Refuse.With(
            new MixedCurrencies([Currency.Eur, Currency.Usd]), Lines.Price([Lines.Line(1), Lines.Line(1, currency: Currency.Eur)]));
        Refuse.With(new CurrencyNotShipped(Currency.Parse("AED")), Lines.Price([Lines.Line(1, currency: Currency.Parse("AED"))]));
        Refuse.With(new DestinationNotServed(new("US", "PR")), Lines.Price([Lines.Line(1)], to: new("US", "PR")));
    }

    [Theory]
    [InlineData("USD", 50)]
    [InlineData("GBP", 30)]
    public void A_total_between_0_and_the_minimum_of_a_card_payment_is_refused(string code, long minimum)
    {
        var currency = Currency.Parse(code);
        Refuse.With(new TotalTooLow(new(minimum, currency)), Left(minimum - 1));
        Refuse.With(new TotalTooLow(new(minimum, currency)), Left(1));
        Assert.Equal(minimum, Left(minimum).Require().Total.MinorUnits);
        Assert.Equal(0, Left(0).Require().Total.MinorUnits);

        // Shipping is free for this amount.
        Outcome<Quote> Left(long rest) => Lines.Price(
            [Lines.Line(100_000, currency: currency)], Coupons.Offered(Coupons.Terms(new AmountOff(new(new Money(100_000 - rest, currency))))));
    }

    [Fact]
    public void A_total_above_the_maximum_of_a_card_payment_is_refused()
    {
        const long Most = Shop.Domain.Products.Price.MaxMinorUnits;
        var refused = new TotalTooHigh(Make.Usd(Most));
        Refuse.With(refused, Lines.Price([Lines.Line(Most / 2 + 1, 2)]));
        Assert.Equal(Make.Usd(Most), Lines.Price([Lines.Line(Most)]).Require().Total);
        Refuse.With(refused, Lines.Price([Lines.Line(Most, Quantity.Max), Lines.Line(Most, Quantity.Max)]));
    }
}

using FsCheck.Fluent;
using Shop.Domain;
using Shop.Domain.Pricing;

namespace Shop.Tests.Domain.Pricing;

public sealed class ShippingRatesTests
{
    [Theory]
    [InlineData(0, 599)]
    [InlineData(1_000, 599)]
    [InlineData(1_001, 899)]
    [InlineData(5_000, 899)]
    [InlineData(5_001, 1_899)]
    [InlineData(20_000, 1_899)]
    [InlineData(20_001, 2_799)]
    [InlineData(30_000, 2_799)]
    [InlineData(30_001, 3_699)]
    public void Standard_shipping_costs_more_in_each_weight_band(long grams, long cents) =>
        Assert.Equal(Make.Usd(cents), ShippingRates.For(Currency.Usd).Require().Standard.For(grams));

    [Fact]
    public void In_every_currency_a_heavier_parcel_is_not_cheaper_and_express_costs_more_than_standard() => Property.Holds(
        Gen.Elements<Currency>(ShippingRates.Currencies).Zipped(Gen.Choose(0, 400_000).Pairs()), x =>
        {
            var rates = ShippingRates.For(x.First).Require();
            var (light, heavy) = (Math.Min(x.Second.First, x.Second.Second), Math.Max(x.Second.First, x.Second.Second));
            Assert.True(rates.Standard.For(light) <= rates.Standard.For(heavy) && rates.Express.For(light) <= rates.Express.For(heavy));
            Assert.True(rates.Standard.For(light) < rates.Express.For(light));
            Assert.True(rates.Standard.For(0).IsPositive && rates.FreeFrom.IsPositive);
        });

    [Fact]
    public void A_currency_without_a_tariff_is_refused()
    {
        Assert.All(ShippingRates.Currencies, currency => Assert.Equal(currency, ShippingRates.For(currency).Require().FreeFrom.Currency));
        Assert.All(Currency.All.Except(ShippingRates.Currencies), currency =>
            Refuse.With(new CurrencyNotShipped(currency), ShippingRates.For(currency)));
    }

    [Fact]
    public void Shipping_rates_for_a_negative_weight_throw() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => ShippingRates.For(Currency.Usd).Require().Standard.For(-1));
}

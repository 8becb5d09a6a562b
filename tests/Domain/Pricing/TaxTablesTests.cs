using Shop.Domain;
using Shop.Domain.Addresses;
using Shop.Domain.Pricing;

namespace Shop.Tests.Domain.Pricing;

public sealed class TaxTablesTests
{
    [Theory]
    [InlineData("US", "CA", "California", "7.25 %", TaxMode.Added, false)]
    [InlineData("US", "NY", "New York", "4 %", TaxMode.Added, true)]
    [InlineData("US", "TX", "Texas", "6.25 %", TaxMode.Added, true)]
    [InlineData("US", "WA", "Washington", "6.5 %", TaxMode.Added, true)]
    [InlineData("US", "NJ", "New Jersey", "6.625 %", TaxMode.Added, true)]
    [InlineData("US", "OR", "Oregon", "0 %", TaxMode.Added, false)]
    [InlineData(" us ", " ny ", "New York", "4 %", TaxMode.Added, true)]
    [InlineData("DE", null, "Germany", "19 %", TaxMode.Included, true)]
    [InlineData("fr", "Bretagne", "France", "20 %", TaxMode.Included, true)]
    [InlineData("FI", "", "Finland", "25.5 %", TaxMode.Included, true)]
    [InlineData("GB", "Greater London", "United Kingdom", "20 %", TaxMode.Included, true)]
    public void A_destination_has_a_tax_region_with_name_rate_and_mode(
        string country, string? region, string name, string rate, TaxMode mode, bool taxesShipping)
    {
        var found = TaxTables.Find(new(country, region)).Require();
        Assert.Equal((name, rate, mode, taxesShipping), (found.Name, $"{found.Standard}", found.Mode, found.TaxesShipping));
    }

    [Theory]
    [InlineData("7 %", TaxClass.Reduced)]
    [InlineData("19 %", TaxClass.Reduced, TaxClass.Standard)]
    [InlineData("7 %", TaxClass.Exempt, TaxClass.Reduced)]
    [InlineData("0 %", TaxClass.Exempt)]
    public void The_tax_rate_of_shipping_is_the_highest_rate_of_the_goods(string rate, params TaxClass[] goods) =>
        Assert.Equal(rate, $"{TaxTables.Find(new("DE", null)).Require().ForShipping(goods)}");

    [Theory]
    [InlineData("US", null)]
    [InlineData("US", "DE-BY")]
    [InlineData("US", "ON")]
    [InlineData("CA", "CA")]
    [InlineData("", "")]
    [InlineData("XX", "CA")]
    public void A_destination_without_a_tax_region_is_refused(string country, string? region) =>
        Refuse.With(new DestinationNotServed(new(country, region)), TaxTables.Find(new(country, region)));

    [Fact]
    public void The_tax_table_of_the_United_States_has_fifty_states_and_the_capital_and_no_territories()
    {
        var codes = Enumerable.Range('A', 26).SelectMany(a => Enumerable.Range('A', 26).Select(b => $"{(char)a}{(char)b}"));
        Assert.Equal(51, codes.Count(code => TaxTables.Find(new("US", code)) is Outcome<TaxRegion>.Success));
        Assert.Equal("District of Columbia", TaxTables.Find(new("US", "DC")).Require().Name);
    }

    [Fact]
    public void Every_country_with_taxes_is_a_country_of_an_address() =>
        Assert.All(TaxTables.CountryCodes, code => Assert.True(Country.TryParse(code, out _), code));

    [Fact]
    public void No_tax_rate_of_a_country_is_above_30_percent_and_no_reduced_rate_is_above_the_standard_rate() => Assert.All(
        TaxTables.CountryCodes.Where(code => code != "US").Select(code => TaxTables.Find(new(code, null)).Require()),
        country => Assert.True(country.Reduced.Thousandths <= country.Standard.Thousandths && country.Standard.Thousandths is > 0 and < 30_000));

    [Fact]
    public void Standard_reduced_and_exempt_products_have_their_own_rates()
    {
        var germany = TaxTables.Find(Lines.Germany).Require();
        Assert.Equal(
            ["19 %", "7 %", "0 %"],
            new[] { TaxClass.Standard, TaxClass.Reduced, TaxClass.Exempt }.Select(taxClass => $"{germany.For(taxClass)}"));
    }

    [Theory]
    [InlineData(1_000, 7_250, 73, 68)]
    [InlineData(999, 6_625, 66, 62)]
    [InlineData(1_190, 19_000, 226, 190)]
    [InlineData(0, 25_000, 0, 0)]
    [InlineData(1_000, 0, 0, 0)]
    [InlineData(1_000, 100_000, 1_000, 500)]
    public void A_tax_is_rounded_to_the_nearest_cent(long cents, int thousandths, long added, long included)
    {
        var rate = new TaxRate(thousandths);
        Assert.Equal(Make.Usd(added), rate.Of(Make.Usd(cents), TaxMode.Added));
        Assert.Equal(Make.Usd(included), rate.Of(Make.Usd(cents), TaxMode.Included));
    }

    [Fact]
    public void A_tax_rate_is_0_to_100_percent()
    {
        Assert.Equal(("0 %", "100 %"), ($"{new TaxRate(0)}", $"{new TaxRate(100_000)}"));
        Assert.Throws<ArgumentOutOfRangeException>(() => new TaxRate(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new TaxRate(100_001));
    }
}

using FsCheck.Fluent;
using Shop.Domain.Addresses;

namespace Shop.Tests.Domain.Addresses;

public sealed class AddressTests
{
    private static readonly AddressForm Form = new("Ada Lovelace", "12 Main St", null, "Springfield", "il", " 62701-0001 ", "US");

    [Fact]
    public void An_address_keeps_its_lines_and_normalizes_region_and_postal_code()
    {
        var address = Address.Read(Form).Require();
        Assert.Equal(
            ("Ada Lovelace", "12 Main St", null, "Springfield", "IL", "62701-0001", "US"),
            (address.Name.Value, address.Line1.Value, address.Line2?.Value, address.City.Value, address.Region.Value,
                address.PostalCode?.Value, address.Country.Code));
    }

    [Fact]
    public void Reading_an_address_again_does_not_change_it() =>
        Property.Holds(Any.Line(AddressLine.MaxLength).Zipped(Gen.Elements("DE 10115", "us 94105", "CA k1a-0b1", "HK", "TW 10-048")), x =>
        {
            var (country, code) = (x.Second[..2].ToUpperInvariant(), x.Second.Length > 2 ? x.Second[3..] : null);
            var region = country switch { "US" => "CA", "CA" => "on", _ => x.First };
            var read = Address.Read(new(x.First, x.First, x.First, x.First, region, code, country)).Require();
            Assert.Equal(read, Address.Read(new(
                read.Name.Value, read.Line1.Value, read.Line2!.Value, read.City.Value, read.Region.Value, read.PostalCode?.Value,
                read.Country.Code)).Require());
        });

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    public void A_blank_second_line_is_null(string line2) => Assert.Null(Address.Read(Form with { Line2 = line2 }).Require().Line2);

    [Fact]
    public void Every_bad_field_of_an_address_is_reported()
    {
        Refuse.Fields(
            Address.Read(new(null, "", new string('x', AddressLine.MaxLength + 1), " ", "Nowhere", "1", "US")),
            "name", "line1", "line2", "city", "region", "postalCode");
        Refuse.Fields(
            Address.Read(new(null, null, null, null, null, null, null), "shippingAddress."),
            "shippingAddress.name", "shippingAddress.line1", "shippingAddress.city", "shippingAddress.country");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("us")]
    [InlineData("UK")]
    [InlineData("USA")]
    public void A_text_that_is_not_a_country_code_is_refused(string? code) => Refuse.Fields(Country.Read(code), "country");

    [Fact]
    public void There_are_249_countries_and_each_parses_from_its_code()
    {
        Assert.Equal(249, Country.All.Count);
        Assert.All(Country.All, country => Assert.Equal(country, Country.Read(country.Code).Require()));
    }

    [Theory]
    [InlineData("AU", "nsw", "NSW")]
    [InlineData("CA", "QC", "QC")]
    [InlineData("US", "dc", "DC")]
    [InlineData("DE", "  Freistaat   Bayern ", "Freistaat Bayern")]
    public void A_region_is_stored_as_its_code_or_as_one_line(string country, string text, string kept) =>
        Assert.Equal(kept, Region.Read(text, Country.Read(country).Require()).Require().Value);

    [Theory]
    [InlineData("US", "California")]
    [InlineData("US", "ON")]
    [InlineData("CA", "CA")]
    [InlineData("AU", "New South Wales")]
    [InlineData("DE", "")]
    [InlineData("DE", null)]
    public void A_region_that_its_country_does_not_have_is_refused(string country, string? text) =>
        Refuse.Fields(Region.Read(text, Country.Read(country).Require()), "region");
}

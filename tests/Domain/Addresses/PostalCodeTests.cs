using Shop.Domain.Addresses;

namespace Shop.Tests.Domain.Addresses;

public sealed class PostalCodeTests
{
    [Theory]
    [InlineData("US", "62701", "62701")]
    [InlineData("US", "627010001", "62701-0001")]
    [InlineData("CA", "k1a0b1", "K1A 0B1")]
    [InlineData("GB", "sw1a1aa", "SW1A 1AA")]
    [InlineData("GB", "M1 1AE", "M1 1AE")]
    [InlineData("GB", "B338TH", "B33 8TH")]
    [InlineData("GB", "CR2 6XH", "CR2 6XH")]
    [InlineData("GB", "DN551PT", "DN55 1PT")]
    [InlineData("IE", "d6wf5k8", "D6W F5K8")]
    [InlineData("DE", "10115", "10115")]
    [InlineData("AT", "1010", "1010")]
    [InlineData("SE", "11455", "114 55")]
    [InlineData("NL", "1012ab", "1012 AB")]
    [InlineData("PL", "00 001", "00-001")]
    [InlineData("PT", "1000001", "1000-001")]
    [InlineData("BR", "01310100", "01310-100")]
    [InlineData("JP", "1000001", "100-0001")]
    [InlineData("IN", "110001", "110001")]
    [InlineData("IL", "9414219", "9414219")]
    [InlineData("LT", "lt-01100", "LT-01100")]
    [InlineData("LT", "1234567890", "1234567890")]
    public void A_postal_code_is_stored_in_the_format_of_its_country(string country, string text, string kept) =>
        Assert.Equal(kept, PostalCode.Read(text, Country.Read(country).Require()).Require()?.Value);

    [Theory]
    [InlineData("US", "6270")]
    [InlineData("US", "627010")]
    [InlineData("US", "62701-00011")]
    [InlineData("US", "6270I")]
    [InlineData("US", "٦٢٧٠١")]
    [InlineData("US", "62701.")]
    [InlineData("CA", "11A 0B1")]
    [InlineData("GB", "SW1A")]
    [InlineData("DE", "1011")]
    [InlineData("DE", null)]
    [InlineData("DE", " ")]
    [InlineData("LT", "1")]
    [InlineData("LT", "12345678901")]
    [InlineData("LT", "-12")]
    [InlineData("LT", "1\n2")]
    public void A_postal_code_in_another_format_is_refused(string country, string? text) =>
        Refuse.Fields(PostalCode.Read(text, Country.Read(country).Require()), "postalCode");

    [Theory]
    [InlineData("HK")]
    [InlineData("AE")]
    public void In_a_country_without_postal_codes_a_postal_code_is_optional(string country)
    {
        Assert.Null(PostalCode.Read(null, Country.Read(country).Require()).Require());
        Assert.Null(PostalCode.Read("", Country.Read(country).Require()).Require());
        Assert.Equal("00000", PostalCode.Read("00000", Country.Read(country).Require()).Require()?.Value);
    }

    [Fact]
    public void The_example_in_the_error_message_of_a_postal_code_is_accepted()
    {
        foreach (var country in Country.All)
        {
            if (!PostalCode.Read("!", country).TryGet(out _, out var reason) && reason.Message.Contains("such as ", StringComparison.Ordinal))
            {
                var example = reason.Message.Split("such as ")[1].TrimEnd('.');
                Assert.Equal(example, PostalCode.Read(example, country).Require()?.Value);
            }
        }
    }
}

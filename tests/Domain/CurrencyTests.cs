using Shop.Domain;

namespace Shop.Tests.Domain;

public sealed class CurrencyTests
{
    [Theory]
    [InlineData("USD", 2)]
    [InlineData("EUR", 2)]
    [InlineData("JPY", 0)]
    [InlineData("KWD", 3)]
    public void Knows_the_decimals_of(string code, int exponent) => Assert.Equal(exponent, Currency.Parse(code).Exponent);

    [Fact]
    public void Every_code_is_three_capitals_and_reads_back_as_itself() => Assert.All(Currency.All, currency =>
    {
        Assert.Matches("^[A-Z]{3}$", currency.Code);
        Assert.Same(currency, Currency.Parse(currency.Code));
    });

    [Theory]
    [InlineData("usd")]
    [InlineData("USD ")]
    [InlineData("XXX")]
    [InlineData("ISK")]
    [InlineData("")]
    [InlineData(null)]
    public void Refuses_the_code(string? code)
    {
        Assert.False(Currency.TryParse(code, out _));
        Refuse.Fields(Currency.Read(code, "price.currency"), "price.currency");
    }

    [Fact]
    public void Parsing_an_unknown_code_throws() => Assert.Throws<FormatException>(() => Currency.Parse("XXX"));
}

using Shop.Domain;

namespace Shop.Tests.Domain;

public sealed class CurrencyTests
{
    [Theory]
    [InlineData("USD", 2)]
    [InlineData("EUR", 2)]
    [InlineData("JPY", 0)]
    public void A_currency_has_its_number_of_decimals(string code, int exponent) => Assert.Equal(exponent, Currency.Parse(code).Exponent);

    [Fact]
    public void Every_currency_code_has_three_capital_letters_and_parses_to_its_currency() => Assert.All(Currency.All, currency =>
    {
        Assert.Matches("^[A-Z]{3}$", currency.Code);
        Assert.Same(currency, Currency.Parse(currency.Code));
    });

    [Theory]
    [InlineData("usd")]
    [InlineData("USD ")]
    [InlineData("XXX")]
    [InlineData("ISK")]
    [InlineData("BHD")]
    [InlineData("JOD")]
    [InlineData("KWD")]
    [InlineData("OMR")]
    [InlineData("TND")]
    [InlineData("")]
    [InlineData(null)]
    public void An_unknown_currency_code_is_refused(string? code)
    {
        Assert.False(Currency.TryParse(code, out _));
        Refuse.Fields(Currency.Read(code, "price.currency"), "price.currency");
    }

    [Fact]
    public void Parsing_an_unknown_currency_code_throws() => Assert.Throws<FormatException>(() => Currency.Parse("XXX"));
}

using Shop.Domain;
using Shop.Domain.Users;

namespace Shop.Tests.Domain.Users;

public sealed class VendorFiguresTests
{
    private static readonly StoreName Lamps = StoreName.Read("Lamps & Co").Require();

    [Fact]
    public void Revenue_stands_in_the_order_of_its_currencies() => Assert.Equal(
        [new Money(1, Currency.Eur), new Money(2, Currency.Usd)],
        new VendorFigures(Lamps, default, [new Money(2, Currency.Usd), new Money(1, Currency.Eur)], default).Revenue);

    [Fact]
    public void Two_amounts_in_one_currency_throw() => Assert.Throws<ArgumentException>(
        () => new VendorFigures(Lamps, default, [Make.Usd(1), Make.Usd(2)], default));

    [Fact]
    public void An_unrated_store_has_no_average() => Assert.Null(default(Rating).Average);

    [Theory]
    [InlineData(1, 5, "5.0")]
    [InlineData(4, 17, "4.3")]
    [InlineData(3, 13, "4.3")]
    [InlineData(20, 85, "4.3")]
    public void The_average_has_one_decimal_with_halves_up(int count, long stars, string average) =>
        Assert.Equal(decimal.Parse(average, System.Globalization.CultureInfo.InvariantCulture), new Rating(count, stars).Average);

    [Theory]
    [InlineData(-1, 0)]
    [InlineData(0, 1)]
    [InlineData(2, 1)]
    [InlineData(2, 11)]
    public void Stars_that_cannot_be_throw(int count, long stars) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new Rating(count, stars));
}

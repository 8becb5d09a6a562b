using Shop.Domain;

namespace Shop.Tests.Domain;

public sealed class PortionTests
{
    [Theory]
    [InlineData(25, Rounding.Nearest, 3)]
    [InlineData(25, Rounding.Down, 2)]
    [InlineData(25, Rounding.Up, 3)]
    [InlineData(35, Rounding.Nearest, 4)]
    [InlineData(24, Rounding.Nearest, 2)]
    [InlineData(24, Rounding.Up, 3)]
    [InlineData(-25, Rounding.Nearest, -3)]
    [InlineData(-25, Rounding.Down, -2)]
    [InlineData(-25, Rounding.Up, -3)]
    [InlineData(-24, Rounding.Nearest, -2)]
    [InlineData(20, Rounding.Up, 2)]
    [InlineData(0, Rounding.Up, 0)]
    public void A_tenth_is_rounded_by_the_given_mode_and_never_to_even(long cents, Rounding rounding, long expected) =>
        Assert.Equal(Make.Usd(expected), Make.Usd(cents).Portion(1, 10, rounding));

    [Fact]
    public void A_negative_share_is_rounded_like_the_positive_share() =>
        Assert.Equal(Make.Usd(-3), Make.Usd(25).Portion(-1, 10, Rounding.Nearest));

    [Fact]
    public void Tax_of_8_25_percent_on_19_99_is_1_65() =>
        Assert.Equal(Make.Usd(165), Make.Usd(1_999).Portion(825, 10_000, Rounding.Nearest));

    [Fact]
    public void A_rounded_share_is_within_one_unit_of_the_exact_share_in_the_given_direction() => Property.Holds(
        Any.Long.Pairs(), pair =>
        {
            var whole = Make.Usd(pair.First);
            var exact = (Int128)pair.First * (pair.Second % 1_000) / 1_000;
            var product = (Int128)pair.First * (pair.Second % 1_000);
            var down = whole.Portion(pair.Second % 1_000, 1_000, Rounding.Down).MinorUnits;
            var nearest = whole.Portion(pair.Second % 1_000, 1_000, Rounding.Nearest).MinorUnits;
            var up = whole.Portion(pair.Second % 1_000, 1_000, Rounding.Up).MinorUnits;
            Assert.Equal(exact, down);
            Assert.True(Int128.Abs(((Int128)nearest * 1_000) - product) * 2 <= 1_000);
            Assert.Equal(product % 1_000 == 0 ? 0 : 1, Math.Abs(up - down));
            Assert.True(nearest == up || nearest == down);
        });

    [Fact]
    public void A_share_outside_the_range_of_money_throws() =>
        Assert.Throws<OverflowException>(() => Make.Usd(long.MaxValue).Portion(2, 1, Rounding.Down));

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void A_share_with_a_denominator_of_0_or_less_throws(long denominator) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Make.Usd(1).Portion(1, denominator, Rounding.Down));
}

using Shop.Domain;

namespace Shop.Tests.Domain;

public sealed class MoneyTests
{
    private static readonly Money Dollar = Make.Usd(100);
    private static readonly Money Euro = new(100, Currency.Eur);

    [Fact]
    public void Money_is_added_subtracted_negated_and_multiplied_in_minor_units()
    {
        Assert.Equal(Make.Usd(130), Dollar + Make.Usd(30));
        Assert.Equal(Make.Usd(-30), Dollar - Make.Usd(130));
        Assert.Equal(Make.Usd(-100), -Dollar);
        Assert.Equal(Make.Usd(300), Dollar * 3);
    }

    [Fact]
    public void Combining_two_currencies_throws()
    {
        Assert.Throws<ArgumentException>(() => Dollar + Euro);
        Assert.Throws<ArgumentException>(() => Dollar - Euro);
        Assert.Throws<ArgumentException>(() => Dollar < Euro);
        Assert.NotEqual(Dollar, Euro);
    }

    [Fact]
    public void Addition_of_money_is_exact_or_throws() => Property.Holds(Any.Long.Pairs(), pair =>
    {
        var (a, b) = (Make.Usd(pair.First), Make.Usd(pair.Second));
        var exact = (Int128)pair.First + pair.Second;
        if (exact >= long.MinValue && exact <= long.MaxValue)
        {
            Assert.Equal((long)exact, (a + b).MinorUnits);
            Assert.Equal(a + b, b + a);
        }
        else
        {
            Assert.Throws<OverflowException>(() => a + b);
            Assert.Throws<OverflowException>(() => b + a);
        }
    });

    [Fact]
    public void Addition_of_money_is_associative_and_subtraction_reverses_it() => Property.Holds(Any.Long.Pairs().Zipped(Any.Long), x =>
    {
        var (a, b, c) = (Make.Usd(x.First.First / 4), Make.Usd(x.First.Second / 4), Make.Usd(x.Second / 4));
        Assert.Equal(a + b + c, a + (b + c));
        Assert.Equal(a, a + b - b);
        Assert.Equal(a, a + Money.Zero(Currency.Usd));
    });

    [Fact]
    public void Multiplication_of_money_is_exact_or_throws() => Property.Holds(Any.Long.Pairs(), pair =>
    {
        var exact = (Int128)pair.First * pair.Second;
        if (exact >= long.MinValue && exact <= long.MaxValue)
        {
            Assert.Equal((long)exact, (Make.Usd(pair.First) * pair.Second).MinorUnits);
        }
        else
        {
            Assert.Throws<OverflowException>(() => Make.Usd(pair.First) * pair.Second);
        }
    });

    [Fact]
    public void Negating_the_smallest_amount_throws() => Assert.Throws<OverflowException>(() => -Make.Usd(long.MinValue));

    [Fact]
    public void Money_is_compared_by_its_minor_units() => Property.Holds(Any.Long.Pairs(), pair =>
    {
        var (a, b) = (Make.Usd(pair.First), Make.Usd(pair.Second));
        Assert.Equal(pair.First < pair.Second, a < b);
        Assert.Equal(pair.First > pair.Second, a > b);
        Assert.Equal(pair.First <= pair.Second, a <= b);
        Assert.Equal(pair.First >= pair.Second, a >= b);
        Assert.Equal(pair.First.CompareTo(pair.Second), Math.Sign(a.CompareTo(b)));
    });

    [Theory]
    [InlineData(1, true)]
    [InlineData(0, false)]
    [InlineData(-1, false)]
    public void Money_is_positive_only_above_zero(long cents, bool positive) => Assert.Equal(positive, Make.Usd(cents).IsPositive);

    [Theory]
    [InlineData(1299, "USD", "12.99 USD")]
    [InlineData(-5, "USD", "-0.05 USD")]
    [InlineData(1299, "JPY", "1299 JPY")]
    [InlineData(long.MinValue, "USD", "-92233720368547758.08 USD")]
    public void Money_is_written_in_major_units_with_its_currency(long amount, string currency, string text) =>
        Assert.Equal(text, new Money(amount, Currency.Parse(currency)).ToString());
}

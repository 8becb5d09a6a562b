using System.Globalization;

namespace Shop.Domain;

/// <summary>
/// An amount in whole minor units (cents) of one currency; may be negative. Arithmetic is exact: a result outside
/// <see cref="long"/> throws <see cref="OverflowException"/>, mixed currencies throw <see cref="ArgumentException"/>.
/// </summary>
public sealed record Money(long MinorUnits, Currency Currency) : IComparable<Money>
{
    public bool IsPositive => MinorUnits > 0;

    public static Money operator +(Money left, Money right) => new(left.MinorUnits + right.In(left.Currency), left.Currency);

    public static Money operator -(Money left, Money right) => new(left.MinorUnits - right.In(left.Currency), left.Currency);

    public static Money operator -(Money money) => new(-money.MinorUnits, money.Currency);

    public static Money operator *(Money money, long count) => new(money.MinorUnits * count, money.Currency);

    public static bool operator <(Money left, Money right) => left.CompareTo(right) < 0;

    public static bool operator >(Money left, Money right) => left.CompareTo(right) > 0;

    public static bool operator <=(Money left, Money right) => left.CompareTo(right) <= 0;

    public static bool operator >=(Money left, Money right) => left.CompareTo(right) >= 0;

    public static Money Zero(Currency currency) => new(0, currency);

    /// <summary>This times numerator over denominator, exact until the one rounding at the end: 8.25 % is 825 over 10 000.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The denominator is not positive.</exception>
    public Money Portion(long numerator, long denominator, Rounding rounding)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(denominator);
        return new((long)rounding.Divide((Int128)MinorUnits * numerator, denominator), Currency);
    }

    /// <summary>
    /// Splits in proportion to the weights (none negative, at least one positive). The parts add up to the whole, each is less than
    /// one minor unit from its exact share, and units left over go to the largest fractions, the earlier first.
    /// </summary>
    public ValueList<Money> Allocate(params ReadOnlySpan<long> weights) =>
        Allocation.Split(MinorUnits, weights).Select(part => new Money(part, Currency)).ToValueList();

    public int CompareTo(Money? other) => other is null ? 1 : MinorUnits.CompareTo(other.In(Currency));

    /// <summary>In major units: <c>12.99 USD</c>.</summary>
    public override string ToString()
    {
        var major = MinorUnits / (decimal)Math.Pow(10, Currency.Exponent);
        return $"{major.ToString($"F{Currency.Exponent}", CultureInfo.InvariantCulture)} {Currency}";
    }

    private long In(Currency currency) =>
        Currency == currency ? MinorUnits : throw new ArgumentException($"{Currency} and {currency} do not mix.");
}

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

    /// <summary>Returns amount × numerator ÷ denominator, rounded once at the end. 8.25 % is 825 ÷ 10 000.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The denominator is not positive.</exception>
    public Money Portion(long numerator, long denominator, Rounding rounding)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(denominator);
        return new((long)rounding.Divide((Int128)MinorUnits * numerator, denominator), Currency);
    }

    /// <summary>
    /// Splits the amount in proportion to the weights (none negative, at least one positive). The parts add up to the amount, and each part
    /// differs from its exact share by less than one minor unit. Remaining units go to the parts with the largest fractions; when fractions
    /// are equal, to the earlier part.
    /// </summary>
    public ValueList<Money> Allocate(params ReadOnlySpan<long> weights) =>
        Allocation.Split(MinorUnits, weights).Select(part => new Money(part, Currency)).ToValueList();

    public int CompareTo(Money? other) => other is null ? 1 : MinorUnits.CompareTo(other.In(Currency));

    /// <summary>The amount in major units: <c>12.99 USD</c>.</summary>
    public override string ToString()
    {
        var major = MinorUnits / (decimal)Math.Pow(10, Currency.Exponent);
        return $"{major.ToString($"F{Currency.Exponent}", CultureInfo.InvariantCulture)} {Currency}";
    }

    private long In(Currency currency) =>
        Currency == currency ? MinorUnits : throw new ArgumentException($"Amounts in {Currency} and {currency} cannot be combined.");
}

internal static class Amounts
{
    /// <summary>The sum of the amounts; 0 for no amounts.</summary>
    /// <exception cref="ArgumentException">An amount is in another currency.</exception>
    internal static Money Sum(this IEnumerable<Money> amounts, Currency currency) =>
        amounts.Aggregate(Money.Zero(currency), (sum, amount) => sum + amount);
}

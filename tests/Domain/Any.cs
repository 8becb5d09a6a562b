using FsCheck;
using FsCheck.Fluent;
using Shop.Domain;

namespace Shop.Tests.Domain;

/// <summary>Generators of values.</summary>
internal static class Any
{
    public static readonly Gen<Currency> Currency = Gen.Elements<Currency>(Shop.Domain.Currency.All);

    /// <summary>Any long; small numbers and the limits are frequent.</summary>
    public static readonly Gen<long> Long = Gen.OneOf(
        Gen.Choose(-1_000, 1_000).Select(n => (long)n),
        Gen.Elements(long.MinValue, long.MinValue + 1, long.MaxValue - 1, long.MaxValue),
        Gen.Choose(int.MinValue, int.MaxValue).Pairs().Select(n => unchecked(((long)n.First << 32) | (uint)n.Second)));

    public static readonly Gen<Money> Money = Long.Zip(Currency, (amount, currency) => new Money(amount, currency));

    public static readonly Gen<byte[]> Random = Gen.Choose(0, 255).Select(n => (byte)n).ArrayOf(TimeOrderedId.RandomBytes);

    /// <summary>Any millisecond from 1970 to 2200.</summary>
    public static readonly Gen<DateTimeOffset> Time =
        Gen.Choose(0, 84_000).Zip(Gen.Choose(0, 86_399_999), (day, ms) => DateTimeOffset.UnixEpoch.AddDays(day).AddMilliseconds(ms));

    /// <summary>One line in several scripts with at most <paramref name="max"/> code points.</summary>
    public static Gen<string> Line(int max) =>
        Gen.Elements("a", "Z", "7", "é", "ß", "愛", "😀", "-", "'").NonEmptyListOf()
            .Select(letters => string.Concat(letters.Take(max)));
}

/// <summary>Pairs of generated values with named parts.</summary>
internal static class GenPairs
{
    public static Gen<(T First, T Second)> Pairs<T>(this Gen<T> values) => values.Zip(values, (a, b) => (a, b));

    public static Gen<(T1 First, T2 Second)> Zipped<T1, T2>(this Gen<T1> first, Gen<T2> second) => first.Zip(second, (a, b) => (a, b));
}

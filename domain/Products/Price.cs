namespace Shop.Domain.Products;

/// <summary>
/// The price of one piece: <see cref="MinMinorUnits"/> to <see cref="MaxMinorUnits"/> minor units. The maximum is the largest amount with
/// the eight digits that card processors accept.
/// </summary>
public sealed record Price
{
    public const long MinMinorUnits = 1;
    public const long MaxMinorUnits = 99_999_999;

    /// <exception cref="ArgumentOutOfRangeException">The amount is outside the range.</exception>
    public Price(Money money)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(money.MinorUnits, MinMinorUnits, nameof(money));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(money.MinorUnits, MaxMinorUnits, nameof(money));
        Money = money;
    }

    public Money Money { get; }

    public static Outcome<Price> Read(long? amount, string? currency, string field = "price")
    {
        var reader = new FormReader();
        var minorUnits = reader.Take(ReadAmount(amount, $"{field}.amount"));
        var known = reader.Take(Currency.Read(currency, $"{field}.currency"));
        return reader.Build(() => new Price(new Money(minorUnits, known)));
    }

    internal static Outcome<long> ReadAmount(long? amount, string field) => amount switch
    {
        null => Invalid.Field(field, "is required"),
        < MinMinorUnits or > MaxMinorUnits => Invalid.Field(field, $"must be {MinMinorUnits} to {MaxMinorUnits} minor units"),
        _ => amount.Value,
    };

    public override string ToString() => $"{Money}";
}
